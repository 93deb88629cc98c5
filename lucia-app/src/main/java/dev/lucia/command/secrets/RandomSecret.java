package dev.lucia.command.secrets;

import dev.lucia.secret.Secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** 32 random bytes, spelled as their reader wants them. */
public final class RandomSecret {

    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomSecret() {}

    static Secret hex() {
        return Secret.of(HexFormat.of().formatHex(bytes()));
    }

    /** In Base64 for URLs. */
    public static Secret base64() {
        return Secret.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes()));
    }

    static String sha256(Secret secret) {
        try {
            byte[] text = secret.reveal().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static byte[] bytes() {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        return random;
    }
}
