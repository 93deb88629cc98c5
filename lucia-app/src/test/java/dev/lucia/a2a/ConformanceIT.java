package dev.lucia.a2a;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.lucia.testing.RedisServer;
import dev.lucia.testing.RunningService;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.util.stream.Stream;

/** The protocol, as a list of scenarios. */
class ConformanceIT {

    private static RedisServer redis;
    private static RunningService service;

    @BeforeAll
    static void start() {
        redis = RedisServer.start();
        service =
                RunningService.start(
                        redis.uri(),
                        new Puppet(),
                        "lucia.security.rate-limit.burst=10000",
                        "lucia.push.allowed-targets=http://127.0.0.1");
    }

    @AfterAll
    static void stop() {
        service.close();
        redis.close();
    }

    @TestFactory
    Stream<DynamicTest> speaksA2a() throws IOException {
        return Scenario.all().stream()
                .map(
                        scenario ->
                                dynamicTest(
                                        scenario.name(),
                                        () -> new ScenarioRun(service.api()).play(scenario)));
    }
}
