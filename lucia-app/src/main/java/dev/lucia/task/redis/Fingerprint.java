package dev.lucia.task.redis;

import dev.lucia.task.Caller;
import dev.lucia.task.Message;
import dev.lucia.task.MessageTooLarge;
import dev.lucia.task.NewTask;
import dev.lucia.task.Task;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;

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

    /** Of a submission, whose body may have {@code max} bytes. */
    static Fingerprint of(NewTask request, long max) {
        String context = request.contextId() == null ? "" : request.contextId();
        return of(
                request.caller(),
                request.message(),
                List.of(context, request.message(), request.metadata()),
                max);
    }

    /** Of an answer to {@code waiting}. */
    static Fingerprint of(Task waiting, Message answer, long max) {
        return of(waiting.caller(), answer, List.of(waiting.id().toString(), answer), max);
    }

    private static Fingerprint of(Caller caller, Message message, List<Object> said, long max) {
        byte[] body = TaskJson.canonical(said);
        if (body.length > max) {
            throw new MessageTooLarge(body.length, max);
        }
        String identity = caller.name().length() + ":" + caller.name() + message.messageId();
        return new Fingerprint(text(sha256(identity)), text(hmac(identity, body)));
    }

    private static byte[] sha256(String value) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] hmac(String key, byte[] value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(value);
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
