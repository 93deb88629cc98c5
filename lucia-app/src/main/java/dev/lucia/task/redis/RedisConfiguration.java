package dev.lucia.task.redis;

import dev.lucia.redis.SharedRedis;
import dev.lucia.task.TaskProperties;
import dev.lucia.task.TaskStore;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Connects to Redis, and makes it the home of tasks. */
@Configuration(proxyBeanMethods = false)
class RedisConfiguration {

    /** Commands that may wait at once; above it a request fails instead of waiting. */
    private static final int REQUEST_QUEUE = 16_384;

    @Bean(destroyMethod = "shutdown")
    ClientResources redisResources(MeterRegistry metrics) {
        return ClientResources.builder()
                .reconnectDelay(
                        Delay.fullJitter(
                                Duration.ofMillis(50),
                                Duration.ofMillis(500),
                                50,
                                TimeUnit.MILLISECONDS))
                .commandLatencyRecorder(new RedisMetrics(metrics))
                .build();
    }

    @Bean(destroyMethod = "shutdown")
    RedisClient redisClient(ClientResources resources, RedisProperties properties) {
        RedisClient client = RedisClient.create(resources);
        client.setOptions(
                ClientOptions.builder()
                        .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                        .timeoutOptions(TimeoutOptions.enabled(properties.commandTimeout()))
                        .requestQueueSize(REQUEST_QUEUE)
                        // All our commands write: what was sent has an unknown outcome.
                        .replayFilter(command -> true)
                        .socketOptions(
                                SocketOptions.builder()
                                        .connectTimeout(properties.commandTimeout())
                                        .build())
                        .build());
        return client;
    }

    @Bean
    RedisLink redisLink(RedisClient client, RedisProperties properties) {
        RedisLink link = new RedisLink(client, properties.toRedisUri());
        link.connect();
        return link;
    }

    @Bean
    SharedRedis sharedRedis(RedisLink link, RedisProperties properties) {
        return new SharedRedis() {
            @Override
            public <T> T call(Function<RedisCommands<String, String>, T> command) {
                T answer = command.apply(link.connection().sync());
                link.seen();
                return answer;
            }

            @Override
            public String key(String name) {
                return properties.keyPrefix() + ":" + name;
            }
        };
    }

    @Bean
    TaskStore taskStore(RedisLink link, RedisProperties properties, TaskProperties tasks) {
        return new RedisTaskStore(new RedisScripts(link), properties.keyPrefix(), tasks);
    }
}
