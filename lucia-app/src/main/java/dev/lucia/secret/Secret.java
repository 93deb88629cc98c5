package dev.lucia.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A password, token or key. Prints as {@code ***}; only {@link #reveal()} gives the value. */
public final class Secret {

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /** Also the factory by which Spring converts configuration. */
    public static Secret of(String value) {
        return new Secret(value);
    }

    /** The value itself, for the one place that sends it. */
    public String reveal() {
        return value;
    }

    public boolean isBlank() {
        return value.isBlank();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret that && MessageDigest.isEqual(bytes(), that.bytes());
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "***";
    }

    private byte[] bytes() {
        return value.getBytes(StandardCharsets.UTF_8);
    }
}
