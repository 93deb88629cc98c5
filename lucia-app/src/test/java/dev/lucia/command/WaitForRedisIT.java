package dev.lucia.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.testing.Certificate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class WaitForRedisIT {

    @TempDir private Path folder;

    @Test
    void trustsTheGivenAuthorityAndNoOther() throws Exception {
        // Given
        Certificate certificate = Certificate.make(folder, "ip:127.0.0.1");
        int port = freePort();
        try (var redis = certificate.startRedis(port)) {
            // When
            int trusted = run(port, "--lucia.redis.ca-certificate=" + certificate.file());
            int unknown = run(port);

            // Then
            assertThat(redis.port()).isNotEqualTo(port);
            assertThat(trusted).isZero();
            assertThat(unknown).isNotZero();
        }
    }

    private static int run(int port, String... more) {
        var command = new CommandLine(new WaitForRedis());
        command.setOut(new PrintWriter(new StringWriter()));
        command.setErr(new PrintWriter(new StringWriter()));
        var words = new ArrayList<String>();
        words.add("--timeout=3s");
        words.add("--lucia.redis.uri=rediss://127.0.0.1:" + port);
        words.addAll(List.of(more));
        return command.execute(words.toArray(String[]::new));
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
