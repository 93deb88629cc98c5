package dev.lucia.task.redis;

import dev.lucia.task.Stores;
import dev.lucia.task.TaskCatalog;
import dev.lucia.task.TaskId;
import dev.lucia.task.TaskLeases;
import dev.lucia.task.TaskProperties;
import dev.lucia.task.TaskStore;
import dev.lucia.task.TaskUpkeep;
import dev.lucia.testing.RedisServer;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.springframework.util.unit.DataSize;

import java.time.Duration;
import java.util.List;

/** The contracts as Redis keeps them, on a server of their own. */
final class RedisStores implements Stores {

    static final TaskProperties PROPERTIES =
            new TaskProperties(
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(1),
                    Duration.ofDays(7),
                    Duration.ofMinutes(2),
                    Duration.ofMinutes(5),
                    Duration.ofSeconds(20),
                    DataSize.ofMegabytes(1));

    private final RedisServer server;
    private final RedisClient client;
    private final RedisLink link;
    private final Keys keys = new Keys("{lucia}");
    private final RedisScripts scripts;

    RedisStores(RedisServer server) {
        RedisProperties properties =
                new RedisProperties(
                        server.uri(), null, null, null, Duration.ofSeconds(5), keys.prefix());
        this.server = server;
        this.client = RedisClient.create();
        client.setOptions(RedisConfiguration.options(properties));
        this.link = new RedisLink(client, properties.toRedisUri());
        link.connect();
        this.scripts = new RedisScripts(link, new RedisMetrics(new SimpleMeterRegistry()));
    }

    @Override
    public TaskStore store() {
        return new RedisTaskStore(scripts, keys, PROPERTIES);
    }

    @Override
    public TaskLeases leases() {
        return new RedisTaskLeases(scripts, keys, PROPERTIES);
    }

    @Override
    public TaskUpkeep upkeep() {
        return redisUpkeep();
    }

    @Override
    public TaskCatalog catalog() {
        return new RedisTaskCatalog(scripts, keys, redisUpkeep());
    }

    @Override
    public void leaseRunsOut(TaskId task) {
        redis().zadd(keys.leases(), 1, task.toString());
    }

    @Override
    public void answerIsDue(TaskId task) {
        redis().zadd(keys.due(), 1, task.toString());
    }

    @Override
    public void retentionEnds(TaskId task) {
        redis().del(keys.task(task), keys.prefix() + ":e:" + task);
    }

    @Override
    public void isOfNewerSchema(TaskId task) {
        redis().hset(keys.task(task), "schema", "2");
    }

    @Override
    public long bytes(TaskId task) {
        String message = redis().hget(keys.task(task), "msgs");
        return List.of(
                        keys.task(task),
                        keys.prefix() + ":e:" + task,
                        keys.prefix() + ":msg:" + message)
                .stream()
                .mapToLong(key -> redis().memoryUsage(key))
                .sum();
    }

    @Override
    public boolean contains(String text) {
        return redis().keys("*").stream()
                .anyMatch(key -> String.valueOf(content(key)).contains(text));
    }

    @Override
    public void close() {
        link.close();
        client.shutdown();
        server.close();
    }

    private Object content(String key) {
        return switch (redis().type(key)) {
            case "hash" -> redis().hgetall(key);
            case "list" -> redis().lrange(key, 0, -1);
            case "stream" -> redis().xrange(key, io.lettuce.core.Range.unbounded());
            case "zset" -> redis().zrange(key, 0, -1);
            case "set" -> redis().smembers(key);
            default -> redis().get(key);
        };
    }

    private RedisTaskUpkeep redisUpkeep() {
        return new RedisTaskUpkeep(scripts, keys, new Canceling(scripts, keys, PROPERTIES));
    }

    private RedisCommands<String, String> redis() {
        return link.connection().sync();
    }
}
