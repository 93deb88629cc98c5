package dev.lucia.security;

import dev.lucia.secret.Secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of an API key. Enough for a key, unlike a password: nobody can try 2^256 of them. */
final class KeyHash {

    private final byte[] digest;

    private KeyHash(byte[] digest) {
        this.digest = digest;
    }

    static KeyHash of(Secret key) {
        try {
            return new KeyHash(
                    MessageDigest.getInstance("SHA-256")
                            .digest(key.reveal().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The hash that 64 hexadecimal digits spell. */
    static KeyHash parse(String hex) {
        return new KeyHash(HexFormat.of().parseHex(hex));
    }

    /** Whether both are the same; takes as long for any other. */
    boolean matches(KeyHash other) {
        return MessageDigest.isEqual(digest, other.digest);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(digest);
    }
}
