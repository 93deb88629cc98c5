package dev.lucia.command.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.secret.Secret;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

class InitSecretsTest {

    private final StringWriter out = new StringWriter();

    @TempDir private Path folder;
    private Path secrets;

    @BeforeEach
    void chooseAFolder() {
        secrets = folder.resolve("secrets");
    }

    @Test
    void everySecretIsAFileForItsOwnerOnly() throws IOException {
        // When
        int code = run();

        // Then
        assertThat(code).isZero();
        assertThat(files().keySet())
                .containsExactly("api-key", "api-key-sha256", "encryption-key", "redis-password");
        for (String name : files().keySet()) {
            assertThat(Files.getPosixFilePermissions(secrets.resolve(name)))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
        assertThat(out.toString()).contains("Made redis-password, api-key, encryption-key");
    }

    @Test
    void noSecretIsPrinted() throws IOException {
        // When
        run();

        // Then
        assertThat(out.toString()).doesNotContain(files().values());
    }

    @Test
    void aSecondRunChangesNothing() throws IOException {
        // Given
        run();
        Map<String, String> first = files();

        // When
        run();

        // Then
        assertThat(files()).isEqualTo(first);
        assertThat(out.toString()).contains("Every secret is there already");
    }

    @Test
    void oneOwnSecretIsKept() throws IOException {
        // Given
        Files.createDirectories(secrets);
        Files.writeString(secrets.resolve("api-key"), "lk_mine\n");

        // When
        run();

        // Then
        assertThat(files().get("api-key")).isEqualTo("lk_mine\n");
        assertThat(files().get("api-key-sha256")).isEqualTo(RandomSecret.sha256(mine()));
    }

    @Test
    void redisLearnsTheHashOfThePasswordOnly() throws IOException {
        // Given
        Path config = folder.resolve("redis.conf");

        // When
        run("--redis-config", config.toString());

        // Then
        String password = files().getOrDefault("redis-password", "");
        assertThat(config)
                .content()
                .contains("appendfsync always", "user default off ~* &* +@all")
                .contains("#" + RandomSecret.sha256(Secret.of(password)))
                .doesNotContain(password);
    }

    @Test
    void theApiKeyIsPrintedWhenAskedFor() throws IOException {
        // Given
        run();
        out.getBuffer().setLength(0);

        // When
        run("--print-api-key");

        // Then
        assertThat(out.toString()).isEqualTo(files().get("api-key") + "\n");
    }

    private static Secret mine() {
        return Secret.of("lk_mine");
    }

    private int run(String... options) {
        return new CommandLine(new InitSecrets())
                .setOut(new PrintWriter(out, true))
                .execute(
                        Stream.concat(Stream.of(secrets.toString()), Stream.of(options))
                                .toArray(String[]::new));
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (var paths = Files.list(secrets)) {
            for (Path path : paths.toList()) {
                files.put(path.getFileName().toString(), Files.readString(path));
            }
        }
        return files;
    }
}
