package dev.lucia.testing;

import dev.lucia.agent.Explainer;
import dev.lucia.home.EntityState;
import dev.lucia.home.Home;
import dev.lucia.home.HomeConnection;
import dev.lucia.home.HomeGateway;
import dev.lucia.home.HomeUnavailable;
import dev.lucia.home.Observation;
import dev.lucia.home.ServiceCall;
import dev.lucia.language.Interpreter;
import dev.lucia.task.TaskRunner;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** The service with its API, tasks and management, doing a test's work and without a home. */
public final class RunningService implements AutoCloseable {

    /** A key like any other. */
    public static final String ENCRYPTION_KEY = "0123456789abcdef".repeat(4);

    private final ConfigurableApplicationContext context;

    private RunningService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts it on free ports of the loopback interface, letting anyone in; {@code properties} are
     * such as "lucia.task.lease=2s".
     */
    public static RunningService start(String redis, TaskRunner runner, String... properties) {
        return start(redis, runner, new Nowhere(), properties);
    }

    /** The same with a home. */
    public static RunningService start(
            String redis, TaskRunner runner, HomeGateway home, String... properties) {
        Map<String, String> settings = new HashMap<>();
        settings.put("lucia.redis.uri", redis);
        settings.put("server.port", "0");
        settings.put("server.address", "127.0.0.1");
        settings.put("management.server.port", "0");
        settings.put("lucia.security.anonymous", "true");
        settings.put("lucia.security.encryption-key", ENCRYPTION_KEY);
        settings.put("lucia.home.type", "demo");
        for (String property : properties) {
            String[] setting = property.split("=", 2);
            settings.put(setting[0], setting[1]);
        }
        return new RunningService(
                new SpringApplicationBuilder(Parts.class)
                        .initializers(
                                context -> {
                                    context.getBeanFactory().registerSingleton("runner", runner);
                                    context.getBeanFactory().registerSingleton("home", home);
                                    context.getBeanFactory()
                                            .registerSingleton("interpreter", new Interpreter());
                                })
                        .run(
                                settings.entrySet().stream()
                                        .map(
                                                entry ->
                                                        "--"
                                                                + entry.getKey()
                                                                + "="
                                                                + entry.getValue())
                                        .toArray(String[]::new)));
    }

    /** A client of the API. */
    public ApiClient api() {
        return client("local.server.port");
    }

    /** A client of the management endpoints. */
    public ApiClient management() {
        return client("local.management.port");
    }

    /** Stops it in order, as SIGTERM does. */
    @Override
    public void close() {
        context.close();
    }

    private ApiClient client(String port) {
        return ApiClient.at(context.getEnvironment().getRequiredProperty(port, Integer.class));
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @ComponentScan({
        "dev.lucia.a2a",
        "dev.lucia.conversation",
        "dev.lucia.model",
        "dev.lucia.operations",
        "dev.lucia.push",
        "dev.lucia.security",
        "dev.lucia.task",
        "dev.lucia.web"
    })
    @ConfigurationPropertiesScan({
        "dev.lucia.a2a",
        "dev.lucia.conversation",
        "dev.lucia.home",
        "dev.lucia.model",
        "dev.lucia.operations",
        "dev.lucia.push",
        "dev.lucia.security",
        "dev.lucia.task"
    })
    @Import(Explainer.class)
    static class Parts {}

    /** A home that is never there. */
    private static final class Nowhere implements HomeGateway {

        private static final String REASON = "this test has no home";

        @Override
        public Home home() {
            throw new HomeUnavailable(REASON);
        }

        @Override
        public Observation perform(
                ServiceCall call, Predicate<EntityState> wanted, Duration patience) {
            throw new HomeUnavailable(REASON);
        }

        @Override
        public HomeConnection connection() {
            return new HomeConnection.Refused(REASON);
        }
    }
}
