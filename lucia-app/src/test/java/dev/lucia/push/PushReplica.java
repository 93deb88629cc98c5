package dev.lucia.push;

import dev.lucia.secret.Sealing;
import dev.lucia.secret.Secret;
import dev.lucia.task.Message;
import dev.lucia.task.Outcome;
import dev.lucia.task.Task;
import dev.lucia.task.TaskEngine;
import dev.lucia.task.TaskEvent;
import dev.lucia.task.TaskExecution;
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

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** One replica's tasks and push notifications, as the service configures them. */
final class PushReplica implements AutoCloseable {

    private static final String KEY = "0123456789abcdef".repeat(4);

    private final ConfigurableApplicationContext context;

    private PushReplica(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** One that posts; {@code properties} are such as "lucia.push.timeout=1s". */
    static PushReplica start(String redis, TaskRunner runner, String... properties) {
        return start(redis, runner, KEY, true, properties);
    }

    /** One that has tasks and takes configs, but posts nothing. */
    static PushReplica silent(String redis, TaskRunner runner) {
        return start(redis, runner, KEY, false);
    }

    static PushReplica withKey(String key, String redis) {
        return start(redis, PushReplica::answer, key, true);
    }

    private static PushReplica start(
            String redis, TaskRunner runner, String key, boolean posts, String... properties) {
        return new PushReplica(
                new SpringApplicationBuilder(Parts.class)
                        .web(WebApplicationType.NONE)
                        .properties("spring.main.banner-mode=off")
                        .initializers(
                                context -> {
                                    var beans = context.getBeanFactory();
                                    beans.registerSingleton("runner", runner);
                                    beans.registerSingleton("sealing", new Sealing(Secret.of(key)));
                                    if (posts) {
                                        beans.registerSingleton("payload", new Plain());
                                    }
                                })
                        .run(
                                Stream.concat(
                                                Stream.of(
                                                        "lucia.redis.uri=" + redis,
                                                        "lucia.push.allowed-targets=http://127.0.0.1",
                                                        "lucia.push.backoff=10ms"),
                                                Stream.of(properties))
                                        .map(property -> "--" + property)
                                        .toArray(String[]::new)));
    }

    /** A process of its own, until it is killed; {@code args} as for {@link #start}. */
    public static void main(String[] args) throws InterruptedException {
        try (PushReplica _ = start(args[0], PushReplica::answer, "lucia.push.timeout=1s")) {
            Thread.currentThread().join();
        }
    }

    static Outcome answer(TaskExecution execution) {
        return new Outcome.Completed(Message.ofAgent("done"), List.of());
    }

    TaskEngine engine() {
        return context.getBean(TaskEngine.class);
    }

    PushConfigs configs() {
        return context.getBean(PushConfigs.class);
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** A counter's value, of all tags. */
    double count(String name) {
        return get(MeterRegistry.class).find(name).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    @Override
    public void close() {
        context.close();
    }

    /** Tells a task's state and words, and the event's number. */
    private static final class Plain implements PushPayload {

        @Override
        public String mediaType() {
            return "application/a2a+json";
        }

        @Override
        public byte[] task(Task task) {
            return text("task " + task.version() + " " + task.state());
        }

        @Override
        public byte[] event(Task after, TaskEvent event) {
            return text("event " + event.number() + " " + after.status().text());
        }

        private static byte[] text(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    @SpringBootConfiguration
    @ComponentScan({"dev.lucia.task", "dev.lucia.push"})
    @ConfigurationPropertiesScan({"dev.lucia.task", "dev.lucia.push"})
    @Import(ConfigurationPropertiesAutoConfiguration.class)
    static class Parts {

        @Bean
        MeterRegistry metrics() {
            return new SimpleMeterRegistry();
        }
    }
}
