package dev.lucia.task.redis;

import dev.lucia.task.Caller;
import dev.lucia.task.Message;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How a repeated submission is recognised.
 *
 * @param message of the caller and the message id they chose
 * @param body of all that was said, keyed by caller and message id, so that equal sentences look
 *     different
 */
record Fingerprint(String message, String body) {

    static Fingerprint of(
            Caller caller,
            @Nullable String contextId,
            Message message,
            Map<String, Object> metadata) {
        String identity = caller.name().length() + ":" + caller.name() + message.messageId();
        String said =
                TaskJson.canonical(List.of(contextId == null ? "" : contextId, message, metadata));
        return new Fingerprint(text(sha256(identity)), text(hmac(identity, said)));
    }

    private static byte[] sha256(String value) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] hmac(String key, String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** 128 bits are enough to tell messages apart, and short in memory. */
    private static String text(byte[] hash) {
        byte[] half = new byte[16];
        System.arraycopy(hash, 0, half, 0, half.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(half);
    }
}
