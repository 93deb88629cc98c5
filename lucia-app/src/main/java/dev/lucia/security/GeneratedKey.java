package dev.lucia.security;

import dev.lucia.secret.Secret;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * A new API key.
 *
 * @param key the key itself, to be shown once and kept by its owner
 * @param sha256 what the service is given instead
 */
public record GeneratedKey(Secret key, String sha256) {

    private static final int BYTES = 32;

    /** Makes a key that nobody can guess: {@code lk_} and 32 random bytes. */
    public static GeneratedKey next() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Secret key =
                Secret.of("lk_" + Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        return new GeneratedKey(key, KeyHash.of(key).toString());
    }
}
