package dev.lucia.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Makes seals of the one encryption key that all replicas share. Every purpose has keys of its own,
 * so that what was sealed for one is worth nothing for another. Safe for use by many threads.
 */
public final class Sealing {

    private static final int KEY_BYTES = 32;

    private final byte[] key;
    private final Map<String, Seal> seals = new ConcurrentHashMap<>();

    /**
     * Works with {@code key}: 32 bytes in Base64, Base64 for URLs, or hexadecimal.
     *
     * @throws IllegalArgumentException if it is none
     */
    public Sealing(Secret key) {
        this.key =
                bytes(key).orElseThrow(() -> new IllegalArgumentException("not a key of 32 bytes"));
    }

    /** Whether {@code text} spells a key. */
    public static boolean isKey(Secret text) {
        return bytes(text).isPresent();
    }

    /** The seal for {@code purpose}, such as "push-credentials". */
    public Seal of(String purpose) {
        return seals.computeIfAbsent(
                purpose,
                name ->
                        new Seal(
                                derive("AES", "encrypt " + name),
                                derive("HmacSHA256", "sign " + name)));
    }

    private SecretKey derive(String algorithm, String use) {
        try {
            byte[] info = ("lucia " + use).getBytes(StandardCharsets.UTF_8);
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            algorithm,
                            HKDFParameterSpec.ofExtract().addIKM(key).thenExpand(info, KEY_BYTES));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static Optional<byte[]> bytes(Secret text) {
        String spelled = text.reveal().strip();
        try {
            byte[] bytes =
                    spelled.length() == 2 * KEY_BYTES
                            ? HexFormat.of().parseHex(spelled)
                            : Base64.getDecoder()
                                    .decode(spelled.replace('-', '+').replace('_', '/'));
            return bytes.length == KEY_BYTES ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException neither) {
            return Optional.empty();
        }
    }
}
