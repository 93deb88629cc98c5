package dev.lucia.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import dev.lucia.task.Message;
import dev.lucia.task.Outcome;
import dev.lucia.testing.RunningService;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

@ExtendWith(OutputCaptureExtension.class)
class FailedStartIT {

    private static void start(String... properties) {
        RunningService.start(
                        "redis://127.0.0.1:1",
                        _ -> new Outcome.Rejected(Message.ofAgent("No.")),
                        properties)
                .close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lucia.task.lease=soon | lucia.task.lease: \"soon\" is not a duration |"
                        + " LUCIA_TASK_LEASE=4s",
                "lucia.task.retention=1s | lucia.task.retention: | must be longer than",
                "lucia.task.heartbeat=3s | lucia.task.heartbeat: | LUCIA_TASK_HEARTBEAT=1000ms",
                "lucia.conversation.max-body=big | \"big\" is not a size |"
                        + " LUCIA_CONVERSATION_MAXBODY=128KB",
                "lucia.security.rate-limit.burst=0 | lucia.security.rate-limit.burst: \"0\" must be"
                        + " greater than or equal to 1. | LUCIA_SECURITY_RATELIMIT_BURST=100",
                "lucia.security.keys[0].scopes=fly | lucia.security.keys[0].scopes: | one of"
                        + " converse, a2a, tasks, admin, confirm",
                "lucia.security.keys[0].name=a b | lucia.security.keys[0].name: | must be 1 to 64"
                        + " letters",
                "lucia.security.keys[0].expires=tomorrow | lucia.security.keys[0].expires: |"
                        + " 2027-01-31T00:00:00Z",
                "lucia.security.anonymous=maybe | \"maybe\" is not true or false. |"
                        + " LUCIA_SECURITY_ANONYMOUS=false",
                "lucia.security.anonymous=false | No API key is configured | bin/lucia create-key"
                        + " NAME",
                "lucia.home.type=castle | lucia.home.type: \"castle\" is not one of |"
                        + " home-assistant, demo",
                "server.port=http | server.port | http",
                "server.address=0.0.0.0 | everyone is let in who can reach 0.0.0.0 |"
                        + " SERVER_ADDRESS=127.0.0.1",
            })
    void aWrongPropertyIsNamedWithWhatWouldBeRight(
            String property, String fault, String action, CapturedOutput output) {
        // When
        assertThatException().isThrownBy(() -> start(property));

        // Then
        assertThat(output).contains(fault).contains(action).doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource({
        "lucia.security.keys[0].sha256=lk_hunter2 lucia.security.keys[0].name=home",
        "lucia.security.encryption-key=hunter2",
        "lucia.redis.uri=redis://:hunter2@localhost:6379",
        "lucia.redis.uri=redis://lucia:hunter2@localhost:no",
    })
    void aSecretIsNeverShown(String properties, CapturedOutput output) {
        // When
        assertThatException().isThrownBy(() -> start(properties.split(" ", -1)));

        // Then
        assertThat(output)
                .contains(properties.substring(0, properties.indexOf('=')) + ":")
                .doesNotContain("hunter2");
    }

    @Test
    void aTakenPortIsNamed(CapturedOutput output) throws IOException {
        // Given
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // When
            assertThatException().isThrownBy(() -> start("server.port=" + other.getLocalPort()));

            // Then
            assertThat(output)
                    .contains("server.port: port " + other.getLocalPort() + " is in use")
                    .contains("Example: SERVER_PORT=");
        }
    }

    @Test
    void aTakenManagementPortIsNamed(CapturedOutput output) throws IOException {
        // Given
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // When
            assertThatException()
                    .isThrownBy(() -> start("management.server.port=" + other.getLocalPort()));

            // Then
            assertThat(output)
                    .contains("management.server.port: port " + other.getLocalPort() + " is in use")
                    .contains("Example: MANAGEMENT_SERVER_PORT=");
        }
    }
}
