package dev.lucia.push.redis;

import dev.lucia.push.PushChecks;
import dev.lucia.push.PushConfig;
import dev.lucia.push.PushConfigs;
import dev.lucia.push.PushCreation;
import dev.lucia.push.PushPage;
import dev.lucia.push.PushStart;
import dev.lucia.redis.SharedRedis;
import dev.lucia.task.Caller;
import dev.lucia.task.TaskId;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Configs in a hash beside their task, each method one round trip. */
final class RedisPushConfigs implements PushConfigs {

    /** So many may want to hear of one task. */
    private static final int MAX = 32;

    private final SharedRedis redis;
    private final PushJson json;
    private final PushChecks checks;

    RedisPushConfigs(SharedRedis redis, PushJson json, PushChecks checks) {
        this.redis = redis;
        this.json = json;
        this.checks = checks;
    }

    @Override
    public PushCreation create(Caller caller, PushConfig config, PushStart from) {
        Optional<String> fault = checks.fault(config);
        if (fault.isPresent()) {
            return new PushCreation.Refused(fault.get());
        }
        List<Object> answer =
                redis.run(
                        PushScript.CREATE,
                        key(config.task()),
                        config.task(),
                        caller.name(),
                        config.id(),
                        json.write(config),
                        from == PushStart.SUBMISSION ? 1 : 0,
                        MAX);
        return switch (code(answer)) {
            case 1 -> new PushCreation.Created(config);
            case 0 -> new PushCreation.Refused("the task has " + MAX + " configs; delete one");
            default -> new PushCreation.Unknown();
        };
    }

    @Override
    public Optional<PushConfig> find(Caller caller, TaskId task, String id) {
        return read(caller, task)
                .map(documents -> documents.get(id))
                .flatMap(document -> json.read(task, id, document));
    }

    @Override
    public Optional<PushPage> list(Caller caller, TaskId task, @Nullable String behind, int size) {
        return read(caller, task)
                .map(
                        documents ->
                                page(
                                        task,
                                        behind == null
                                                ? documents
                                                : documents.tailMap(behind, false),
                                        size));
    }

    /** One that can't be read with this key is left out: it is of no use to anyone. */
    private PushPage page(TaskId task, NavigableMap<String, String> documents, int size) {
        List<PushConfig> readable =
                documents.entrySet().stream()
                        .flatMap(
                                entry -> json.read(task, entry.getKey(), entry.getValue()).stream())
                        .toList();
        return new PushPage(
                readable.subList(0, Math.min(size, readable.size())), readable.size() > size);
    }

    @Override
    public boolean delete(Caller caller, TaskId task, String id) {
        return code(redis.run(PushScript.DELETE, key(task), task, caller.name(), id)) == 1;
    }

    private Optional<NavigableMap<String, String>> read(Caller caller, TaskId task) {
        List<Object> answer = redis.run(PushScript.CONFIGS, key(task), task, caller.name());
        if (code(answer) != 1) {
            return Optional.empty();
        }
        NavigableMap<String, String> documents = new TreeMap<>();
        for (int i = 1; i < answer.size(); i += 2) {
            documents.put(answer.get(i).toString(), answer.get(i + 1).toString());
        }
        return Optional.of(documents);
    }

    private String key(TaskId task) {
        return redis.key("t:" + task);
    }

    private static int code(List<Object> answer) {
        return Integer.parseInt(answer.getFirst().toString());
    }
}
