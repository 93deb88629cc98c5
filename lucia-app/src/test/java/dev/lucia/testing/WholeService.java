package dev.lucia.testing;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;

import java.util.LinkedHashMap;
import java.util.Map;

/** The service as a whole, with the simulated home. */
public final class WholeService implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private WholeService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts it on free ports; {@code properties} are such as "lucia.model.provider=ollama". */
    public static WholeService start(RedisServer redis, String... properties) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("lucia.redis.uri", redis.uri());
        settings.put("server.port", "0");
        settings.put("server.address", "127.0.0.1");
        settings.put("management.server.port", "0");
        settings.put("lucia.security.anonymous", "true");
        settings.put("lucia.security.encryption-key", "00".repeat(32));
        settings.put("lucia.home.type", "demo");
        for (String property : properties) {
            String[] setting = property.split("=", 2);
            settings.put(setting[0], setting[1]);
        }
        return new WholeService(
                new SpringApplicationBuilder(Everything.class)
                        .run(
                                settings.entrySet().stream()
                                        .map(e -> "--" + e.getKey() + "=" + e.getValue())
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

    /** A part of it. */
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** Stops it in order, as SIGTERM does. */
    @Override
    public void close() {
        context.close();
    }

    private ApiClient client(String port) {
        return ApiClient.at(context.getEnvironment().getRequiredProperty(port, Integer.class));
    }

    /** What the application itself scans, without what other tests put together. */
    @SpringBootConfiguration
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = "dev.lucia",
            excludeFilters = @Filter(SpringBootConfiguration.class))
    @ConfigurationPropertiesScan("dev.lucia")
    static class Everything {}
}
