package dev.lucia.a2a;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.testing.Fixture;
import dev.lucia.testing.RedisServer;
import dev.lucia.testing.Requires;
import dev.lucia.testing.RunningService;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Clients that others wrote get along with Lucia. */
@Requires(Fixture.A2A_CLIENTS)
class IndependentClientsIT {

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

    @Test
    void theJavaScriptClient() throws IOException, InterruptedException {
        check(
                22,
                "node",
                "src/test/clients/a2a-client.mjs",
                clients().resolve("node_modules").toString(),
                url());
    }

    @Test
    void thePythonClient() throws IOException, InterruptedException {
        check(
                18,
                clients().resolve("python/bin/python").toString(),
                "src/test/clients/a2a_client.py",
                url());
    }

    private static Path clients() {
        return Path.of(System.getenv("A2A_CLIENTS"));
    }

    private static String url() {
        return "http://127.0.0.1:" + service.api().port();
    }

    /** Prints each check, as its client tells it. */
    private static void check(int checks, String... command)
            throws IOException, InterruptedException {
        // When
        Process client = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        System.out.print(output);

        // Then
        List<String> lines = output.lines().toList();
        assertThat(client.waitFor()).as(output).isZero();
        assertThat(lines.stream().filter(line -> line.startsWith("ok - "))).hasSize(checks);
    }
}
