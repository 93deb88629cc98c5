package dev.lucia.testing;

import dev.lucia.task.TaskEngine;
import dev.lucia.task.TaskRunner;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

import java.util.stream.Stream;

/** One replica's task engine as the service configures it, without web and home. */
public final class Replica implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Replica(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts it on {@code redis}; {@code properties} are such as "lucia.task.lease=2s". */
    public static Replica start(RedisServer redis, TaskRunner runner, String... properties) {
        return start(redis.uri(), runner, properties);
    }

    /** The same with timers. */
    public static Replica withTimers(RedisServer redis, TaskRunner runner, String... properties) {
        return start(WithTimers.class, redis.uri(), runner, properties);
    }

    /** Starts it on the Redis at {@code uri}. */
    public static Replica start(String uri, TaskRunner runner, String... properties) {
        return start(Parts.class, uri, runner, properties);
    }

    private static Replica start(
            Class<?> parts, String uri, TaskRunner runner, String... properties) {
        return new Replica(
                new SpringApplicationBuilder(parts)
                        .web(WebApplicationType.NONE)
                        .properties("spring.main.banner-mode=off")
                        .initializers(
                                context ->
                                        context.getBeanFactory()
                                                .registerSingleton("runner", runner))
                        .run(
                                Stream.concat(
                                                Stream.of("lucia.redis.uri=" + uri),
                                                Stream.of(properties))
                                        .map(property -> "--" + property)
                                        .toArray(String[]::new)));
    }

    public TaskEngine engine() {
        return context.getBean(TaskEngine.class);
    }

    /** A part of it. */
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** Stops it in order, as SIGTERM does. */
    @Override
    public void close() {
        context.close();
    }

    @SpringBootConfiguration
    @ComponentScan("dev.lucia.task")
    @ConfigurationPropertiesScan("dev.lucia.task")
    @Import(ConfigurationPropertiesAutoConfiguration.class)
    static class Parts {

        @Bean
        MeterRegistry metrics() {
            return new SimpleMeterRegistry();
        }
    }

    @ComponentScan("dev.lucia.timer")
    @ConfigurationPropertiesScan("dev.lucia.timer")
    @Import(Parts.class)
    static class WithTimers {}
}
