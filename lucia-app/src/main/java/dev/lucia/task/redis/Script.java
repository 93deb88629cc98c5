package dev.lucia.task.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** The Lua scripts, each one atomic step of the store; what they promise stands in their heads. */
enum Script {
    SUBMIT,
    COMMIT,
    CONTINUE,
    CANCEL,
    FIND,
    EVENTS,
    RENEW,
    STEAL,
    RELEASE,
    UNANSWERED,
    LIST,
    COUNT,
    CALLERS,
    SWEEP,
    ERASE,
    FORGET;

    private final String text = read("shared") + read(name().toLowerCase(Locale.ROOT));
    private final String sha = sha1(text);

    /** What Redis runs when it does not know the script yet. */
    String text() {
        return text;
    }

    /** By what Redis knows the script. */
    String sha() {
        return sha;
    }

    private static String read(String name) {
        try (InputStream file = Script.class.getResourceAsStream(name + ".lua")) {
            if (file == null) {
                throw new IllegalStateException("script " + name + ".lua is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String sha1(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-1")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
