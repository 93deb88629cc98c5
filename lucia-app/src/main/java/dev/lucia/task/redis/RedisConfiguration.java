package dev.lucia.task.redis;

import dev.lucia.redis.LuaScript;
import dev.lucia.redis.SharedRedis;
import dev.lucia.task.StoreConnection;
import dev.lucia.task.TaskCatalog;
import dev.lucia.task.TaskLeases;
import dev.lucia.task.TaskProperties;
import dev.lucia.task.TaskSignalListener;
import dev.lucia.task.TaskStore;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Connects to Redis, and makes it the home of tasks. */
@Configuration(proxyBeanMethods = false)
class RedisConfiguration {

    /** Commands that may wait at once; above it a request fails instead of waiting. */
    private static final int REQUEST_QUEUE = 16_384;

    @Bean
    RedisMetrics redisMetrics(MeterRegistry registry) {
        return new RedisMetrics(registry);
    }

    @Bean(destroyMethod = "shutdown")
    ClientResources redisResources(RedisMetrics metrics) {
        Duration soon = Duration.ofMillis(50);
        Duration atLast = Duration.ofMillis(500);
        return ClientResources.builder()
                .reconnectDelay(Delay.fullJitter(soon, atLast, 50, TimeUnit.MILLISECONDS))
                .commandLatencyRecorder(metrics)
                .build();
    }

    @Bean(destroyMethod = "shutdown")
    RedisClient redisClient(
            ClientResources resources, RedisMetrics metrics, RedisProperties properties) {
        RedisClient client = RedisClient.create(resources);
        client.setOptions(options(properties));
        client.addListener(metrics);
        return client;
    }

    static ClientOptions options(RedisProperties properties) {
        Duration timeout = properties.commandTimeout();
        return ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .timeoutOptions(TimeoutOptions.enabled(timeout))
                .requestQueueSize(REQUEST_QUEUE)
                // Most commands write, and what became of one that was sent is unknown.
                .replayFilter(command -> true)
                .socketOptions(SocketOptions.builder().connectTimeout(timeout).build())
                .sslOptions(properties.toSslOptions())
                .build();
    }

    @Bean
    Keys redisKeys(RedisProperties properties) {
        return new Keys(properties.keyPrefix());
    }

    /** The connection that all threads share. */
    @Bean
    RedisLink redisLink(RedisClient client, RedisProperties properties) {
        RedisLink link = new RedisLink(client, properties.toRedisUri());
        link.connect();
        return link;
    }

    @Bean
    SharedRedis sharedRedis(RedisLink link, RedisScripts scripts, RedisMetrics metrics, Keys keys) {
        return new SharedRedis() {
            @Override
            public <T> T call(Function<RedisCommands<String, String>, T> command) {
                try {
                    T answer = command.apply(link.connection().sync());
                    link.seen();
                    return answer;
                } catch (RedisException failed) {
                    metrics.failed(failed);
                    throw failed;
                }
            }

            @Override
            public List<Object> run(LuaScript script, String key, Object... arguments) {
                return scripts.run(script, key, keys.arguments(arguments));
            }

            @Override
            public String key(String name) {
                return keys.prefix() + ":" + name;
            }
        };
    }

    @Bean
    StoreConnection storeConnection(RedisLink link) {
        return link::lastSeen;
    }

    @Bean
    RedisScripts redisScripts(RedisLink link, RedisMetrics metrics) {
        return new RedisScripts(link, metrics);
    }

    @Bean
    TaskStore taskStore(RedisScripts scripts, Keys keys, TaskProperties properties) {
        return new RedisTaskStore(scripts, keys, properties);
    }

    @Bean
    TaskLeases taskLeases(RedisScripts scripts, Keys keys, TaskProperties properties) {
        return new RedisTaskLeases(scripts, keys, properties);
    }

    @Bean
    RedisTaskUpkeep taskUpkeep(RedisScripts scripts, Keys keys, TaskProperties properties) {
        return new RedisTaskUpkeep(scripts, keys, new Canceling(scripts, keys, properties));
    }

    @Bean
    TaskCatalog taskCatalog(RedisScripts scripts, Keys keys, RedisTaskUpkeep upkeep) {
        return new RedisTaskCatalog(scripts, keys, upkeep);
    }

    /** Reads with a connection of its own, since it blocks it. */
    @Bean
    RedisChangeTail redisChangeTail(
            RedisClient client,
            RedisProperties properties,
            Keys keys,
            ObjectProvider<TaskSignalListener> listeners) {
        RedisLink link = new RedisLink(client, properties.toRedisUri());
        return new RedisChangeTail(
                link, keys, listeners.stream().toList(), properties.commandTimeout());
    }
}
