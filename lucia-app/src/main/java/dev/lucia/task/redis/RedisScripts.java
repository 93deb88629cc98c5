package dev.lucia.task.redis;

import dev.lucia.redis.LuaScript;
import dev.lucia.task.StoreUnavailable;
import dev.lucia.task.TaskId;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisCommandTimeoutException;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.async.RedisAsyncCommands;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Runs scripts, and turns every way in which Redis can be away into {@link StoreUnavailable}. */
final class RedisScripts {

    /** Answers of a Redis that is there, but cannot do its work now. */
    private static final List<String> UNABLE =
            List.of(
                    "OOM ",
                    "LOADING ",
                    "READONLY ",
                    "MASTERDOWN ",
                    "NOREPLICAS ",
                    "MISCONF ",
                    "BUSY ",
                    "NOAUTH ",
                    "WRONGPASS ",
                    "TRYAGAIN ",
                    "CLUSTERDOWN ",
                    "UNBLOCKED ");

    private final RedisLink link;
    private final RedisMetrics metrics;

    RedisScripts(RedisLink link, RedisMetrics metrics) {
        this.link = link;
        this.metrics = metrics;
    }

    /** Runs {@code script}; interrupts do not shorten the wait, which the time-out bounds. */
    List<Object> run(Script script, String key, Arguments arguments) {
        return run(script.lua(), key, arguments);
    }

    /** The same for a script of any feature. */
    List<Object> run(LuaScript script, String key, Arguments arguments) {
        return answer(script, key, arguments, send(script, key, arguments));
    }

    /** Reads all {@code ids} in one round trip, in their order. */
    List<Optional<StoredTaskReader>> findAll(List<TaskId> ids, Keys keys) {
        List<CompletionStage<List<Object>>> sent = new ArrayList<>();
        for (TaskId id : ids) {
            sent.add(send(Script.FIND.lua(), keys.task(id), keys.arguments(id, "events")));
        }
        List<Optional<StoredTaskReader>> found = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            TaskId id = ids.get(i);
            Arguments arguments = keys.arguments(id, "events");
            found.add(
                    StoredTaskReader.of(
                            id, answer(Script.FIND.lua(), keys.task(id), arguments, sent.get(i))));
        }
        return found;
    }

    /** Redis may not know the script yet, or not any more: then it gets its text. */
    private List<Object> answer(
            LuaScript script,
            String key,
            Arguments arguments,
            CompletionStage<List<Object>> answer) {
        try {
            return await(script, answer);
        } catch (RedisNoScriptException unknown) {
            return await(script, load(script, key, arguments));
        }
    }

    private CompletionStage<List<Object>> send(LuaScript script, String key, Arguments arguments) {
        try {
            return commands()
                    .evalsha(
                            script.sha(),
                            ScriptOutputType.MULTI,
                            new String[] {key},
                            arguments.toArray());
        } catch (RedisException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    private CompletionStage<List<Object>> load(LuaScript script, String key, Arguments arguments) {
        try {
            return commands()
                    .eval(
                            script.text(),
                            ScriptOutputType.MULTI,
                            new String[] {key},
                            arguments.toArray());
        } catch (RedisException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    private RedisAsyncCommands<String, String> commands() {
        return link.connection().async();
    }

    private List<Object> await(LuaScript script, CompletionStage<List<Object>> answer) {
        try {
            List<Object> values = answer.toCompletableFuture().join();
            link.seen();
            return values;
        } catch (CompletionException failed) {
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            throw translate(script.name(), cause);
        }
    }

    private RuntimeException translate(String operation, Throwable cause) {
        return switch (cause) {
            case RedisNoScriptException unknown -> unknown;
            case RedisCommandExecutionException answer when !isUnable(answer) -> {
                metrics.failed("script");
                yield new IllegalStateException("script " + operation + " failed", answer);
            }
            case RedisCommandExecutionException answer -> {
                metrics.failed("refused");
                yield new StoreUnavailable(operation, answer);
            }
            case RedisCommandTimeoutException late -> {
                metrics.failed("timeout");
                yield new StoreUnavailable(operation, late);
            }
            default -> {
                metrics.failed("disconnected");
                yield new StoreUnavailable(operation, cause);
            }
        };
    }

    private static boolean isUnable(RedisCommandExecutionException answer) {
        String message = String.valueOf(answer.getMessage());
        return UNABLE.stream().anyMatch(message::contains);
    }
}
