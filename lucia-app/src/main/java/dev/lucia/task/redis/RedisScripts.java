package dev.lucia.task.redis;

import dev.lucia.task.StoreUnavailable;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.async.RedisAsyncCommands;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Runs scripts, and turns every way in which Redis can be away into {@link StoreUnavailable}. */
final class RedisScripts {

    /** Answers of a Redis that is there, but cannot do its work now. */
    private static final List<String> UNABLE =
            List.of(
                    "OOM",
                    "LOADING",
                    "READONLY",
                    "MASTERDOWN",
                    "NOREPLICAS",
                    "MISCONF",
                    "BUSY",
                    "NOAUTH",
                    "WRONGPASS",
                    "TRYAGAIN",
                    "CLUSTERDOWN",
                    "UNBLOCKED");

    private final RedisLink link;

    RedisScripts(RedisLink link) {
        this.link = link;
    }

    /** Runs {@code script}; interrupts do not shorten the wait, which the time-out bounds. */
    List<Object> run(Script script, String key, String... arguments) {
        try {
            return answer(script, key, arguments);
        } catch (RedisNoScriptException unknown) {
            return load(script, key, arguments);
        }
    }

    private List<Object> answer(Script script, String key, String... arguments) {
        return await(
                script,
                () ->
                        commands()
                                .evalsha(
                                        script.sha(),
                                        ScriptOutputType.MULTI,
                                        new String[] {key},
                                        arguments));
    }

    /** Redis does not know the script: it is new, was restarted, or its scripts were flushed. */
    private List<Object> load(Script script, String key, String... arguments) {
        return await(
                script,
                () ->
                        commands()
                                .eval(
                                        script.text(),
                                        ScriptOutputType.MULTI,
                                        new String[] {key},
                                        arguments));
    }

    private RedisAsyncCommands<String, String> commands() {
        return link.connection().async();
    }

    private List<Object> await(Script script, Call call) {
        String operation = script.name().toLowerCase(Locale.ROOT);
        try {
            List<Object> answer = call.start().toCompletableFuture().join();
            link.seen();
            return answer;
        } catch (CompletionException failed) {
            throw translate(operation, failed.getCause() == null ? failed : failed.getCause());
        } catch (RedisException refused) {
            throw translate(operation, refused);
        }
    }

    private static RuntimeException translate(String operation, Throwable cause) {
        return switch (cause) {
            case RedisNoScriptException unknown -> unknown;
            case RedisCommandExecutionException answer when !isUnable(answer) ->
                    new IllegalStateException("script " + operation + " failed", answer);
            default -> new StoreUnavailable(operation, cause);
        };
    }

    private static boolean isUnable(RedisCommandExecutionException answer) {
        String message = String.valueOf(answer.getMessage());
        return UNABLE.stream().anyMatch(message::contains);
    }

    /** Sends a script; may fail at once. */
    private interface Call {
        CompletionStage<List<Object>> start();
    }
}
