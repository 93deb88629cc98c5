package dev.lucia.k8s.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Properties;

class SecretFilesTest {

    @TempDir private Path base;

    @Test
    void theApiKeyIsWhatItsHashSays() throws IOException, GeneralSecurityException {
        // When
        SecretFiles.writeMissing(base);

        // Then
        var secrets = read("secret.env");
        var key = secrets.getProperty("api-key");
        assertThat(key).matches("lk_[A-Za-z0-9_-]{43}");
        assertThat(secrets.getProperty("api-key-sha256"))
                .isEqualTo(
                        HexFormat.of()
                                .formatHex(
                                        MessageDigest.getInstance("SHA-256")
                                                .digest(key.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void eachValueIsThirtyTwoRandomBytes() throws IOException {
        // When
        SecretFiles.writeMissing(base);

        // Then
        assertThat(Base64.getUrlDecoder().decode(read("secret.env").getProperty("encryption-key")))
                .hasSize(32);
        assertThat(Base64.getUrlDecoder().decode(read("redis.env").getProperty("redis-password")))
                .hasSize(32);
        assertThat(read("secret.env").getProperty("encryption-key"))
                .isNotEqualTo(read("redis.env").getProperty("redis-password"));
    }

    @Test
    void onlyTheOwnerCanReadThem() throws IOException {
        // When
        SecretFiles.writeMissing(base);

        // Then
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(base.resolve("secret.env"))))
                .isEqualTo("rw-------");
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(base.resolve("redis.env"))))
                .isEqualTo("rw-------");
    }

    @Test
    void whatIsThereIsKept() throws IOException {
        // Given
        Files.writeString(base.resolve("redis.env"), "redis-password=mine\n");

        // When
        SecretFiles.writeMissing(base);

        // Then
        assertThat(base.resolve("redis.env")).hasContent("redis-password=mine");
    }

    private Properties read(String file) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(Files.readString(base.resolve(file))));
        return properties;
    }
}
