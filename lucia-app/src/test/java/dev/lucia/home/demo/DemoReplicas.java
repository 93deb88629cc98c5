package dev.lucia.home.demo;

import dev.lucia.testing.RedisServer;

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

/** Two replicas on one Redis, each with the demo home as the service configures it. */
final class DemoReplicas implements AutoCloseable {

    final RedisServer redis = RedisServer.start();
    private final ConfigurableApplicationContext first = replica();
    private final ConfigurableApplicationContext second = replica();

    static DemoReplicas start() {
        return new DemoReplicas();
    }

    DemoHome first() {
        return first.getBean(DemoHome.class);
    }

    DemoHome second() {
        return second.getBean(DemoHome.class);
    }

    @Override
    public void close() {
        first.close();
        second.close();
        redis.close();
    }

    private ConfigurableApplicationContext replica() {
        return new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .properties("spring.main.banner-mode=off")
                .run(
                        "--lucia.redis.uri=" + redis.uri(),
                        "--lucia.redis.command-timeout=5s",
                        "--lucia.home.type=demo");
    }

    @SpringBootConfiguration
    @ComponentScan({"dev.lucia.home", "dev.lucia.task.redis"})
    @ConfigurationPropertiesScan({"dev.lucia.home", "dev.lucia.task"})
    @Import(ConfigurationPropertiesAutoConfiguration.class)
    static class Parts {

        @Bean
        MeterRegistry metrics() {
            return new SimpleMeterRegistry();
        }
    }
}
