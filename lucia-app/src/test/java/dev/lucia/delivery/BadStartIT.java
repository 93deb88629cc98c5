package dev.lucia.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.testing.RedisServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

@ExtendWith(Delivered.class)
class BadStartIT {

    private static final String HASH =
            "0000000000000000000000000000000000000000000000000000000000000000";

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "LUCIA_TASK_LEASE|soon|lucia.task.lease: \"soon\" is not a"
                        + " duration|LUCIA_TASK_LEASE=4s",
                "LUCIA_HOME_TYPE|dmeo|lucia.home.type: \"dmeo\" is not one of|home-assistant, demo",
                "LUCIA_SECURITY_KEYS_1_SHA256|"
                        + HASH
                        + "|lucia.security.keys[1].name|such as kitchen-tablet",
                "LUCIA_SECURITY_ENCRYPTIONKEY|hunter2|lucia.security.encryption-key: must be 32"
                        + " random bytes|openssl rand -base64 32",
                "LUCIA_REDIS_URI|redis://:hunter2@localhost|lucia.redis.uri: |LUCIA_REDIS_PASSWORD"
            })
    void aBadValueIsNamedWithAnExampleAndNoSecret(
            String variable, String value, String fault, String example) throws Exception {
        // Given
        var environment =
                Map.of(
                        "LUCIA_HOME_TYPE", "demo",
                        "LUCIA_SECURITY_KEYS_0_NAME", "test",
                        "LUCIA_SECURITY_KEYS_0_SHA256", HASH,
                        "LUCIA_SECURITY_ENCRYPTIONKEY", HASH,
                        "SERVER_PORT", "0",
                        "MANAGEMENT_SERVER_PORT", "0");
        var changed = new HashMap<>(environment);
        changed.put(variable, value);

        // When
        try (Program lucia = Program.lucia(folder, changed)) {

            // Then
            assertThat(lucia.awaitExit()).isEqualTo(1);
            assertThat(lucia.output())
                    .contains(fault)
                    .contains(example)
                    .doesNotContain("hunter2")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void aMissingRedisIsNamedWhenNobodyAnswersInTime() throws Exception {
        // When
        try (Program lucia =
                Program.lucia(
                        folder,
                        Map.of("LUCIA_REDIS_URI", "redis://localhost:1"),
                        "wait-for-redis",
                        "--timeout",
                        "1s")) {

            // Then
            assertThat(lucia.awaitExit()).isEqualTo(1);
            assertThat(lucia.output())
                    .contains("Waiting for Redis at redis://localhost:1: ")
                    .contains("lucia: Redis at redis://localhost:1 did not answer within 1");
        }
    }

    @Test
    void aRedisThatAnswersEndsTheWait() throws Exception {
        // Given
        try (RedisServer redis = RedisServer.start()) {

            // When
            try (Program lucia =
                    Program.lucia(
                            folder, Map.of("LUCIA_REDIS_URI", redis.uri()), "wait-for-redis")) {

                // Then
                assertThat(lucia.awaitExit()).isZero();
                assertThat(lucia.output()).isEqualTo("Redis answers at " + redis.uri() + "\n");
            }
        }
    }
}
