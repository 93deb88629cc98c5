package dev.lucia.k8s.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The two files that Kustomize makes Secrets of, filled with random values so that {@code kubectl
 * apply -k} works at once. An existing file is never touched. Redis has one of its own, or a new
 * Home Assistant token would restart it.
 */
final class SecretFiles {

    private static final SecureRandom RANDOM = new SecureRandom();

    private SecretFiles() {}

    static void writeMissing(Path base) throws IOException {
        write(base.resolve("redis.env"), forRedis());
        write(base.resolve("secret.env"), forLucia());
    }

    private static String forRedis() {
        return """
        # Generated at random by the build. Keep it out of version control.
        redis-password=%s
        """
                .formatted(random());
    }

    private static String forLucia() {
        var apiKey = "lk_" + random();
        return """
        # Generated at random by the build. Keep it out of version control.
        # Clients send the first; Lucia is given the second only, its SHA-256.
        api-key=%s
        api-key-sha256=%s
        # Encrypts what is stored of push subscriptions.
        encryption-key=%s
        # home-assistant-token=
        """
                .formatted(apiKey, sha256(apiKey), random());
    }

    private static void write(Path file, String content) throws IOException {
        if (Files.notExists(file)) {
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, content, StandardOpenOption.TRUNCATE_EXISTING);
        }
    }

    private static String random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String sha256(String text) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java has SHA-256", impossible);
        }
    }
}
