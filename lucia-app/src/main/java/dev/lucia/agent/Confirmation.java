package dev.lucia.agent;

import dev.lucia.secret.Seal;
import dev.lucia.secret.Sealing;
import dev.lucia.task.Message;
import dev.lucia.task.Part;
import dev.lucia.task.TaskProperties;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Questions that only a yes answers. Each carries a nonce: the calls it is about, the device that
 * asked and the time it is good for, signed, so that a yes confirms exactly these, there, and soon.
 */
@Component
final class Confirmation {

    private static final String NONCE = "nonce";
    private static final JsonMapper JSON = JsonMapper.shared();

    /** What the nonce says. */
    private record Terms(String task, String calls, @Nullable String device, long until) {}

    private final Seal seal;
    private final Duration validity;
    private final Clock clock = Clock.systemUTC();

    Confirmation(Sealing sealing, TaskProperties tasks) {
        this.seal = sealing.of("confirmation");
        this.validity = tasks.answerWithin();
    }

    /** {@code text} as a question about {@code actions}. */
    Message question(String text, List<Action> actions, Request request, Map<String, Object> more) {
        Terms terms =
                new Terms(
                        request.task().id().toString(),
                        calls(actions),
                        request.speaker().deviceId(),
                        clock.millis() + validity.toMillis());
        Message asked = Message.ofAgent(text);
        Map<String, Object> metadata = new HashMap<>(more);
        metadata.put(NONCE, seal.sign(JSON.writeValueAsString(terms)));
        return new Message(asked.messageId(), asked.role(), asked.parts(), metadata);
    }

    /** Whether {@code question} asks for a yes at all. */
    static boolean isQuestion(Message question) {
        return question.metadata().containsKey(NONCE);
    }

    /** Whether {@code answer} carries the nonce of {@code question}, as programs confirm. */
    static boolean hasNonce(Message question, Message answer) {
        Object nonce = question.metadata().get(NONCE);
        return answer.parts().stream()
                .anyMatch(
                        part ->
                                part instanceof Part.Data(var data, var _)
                                        && data instanceof Map<?, ?> fields
                                        && nonce != null
                                        && nonce.equals(fields.get(NONCE)));
    }

    /**
     * Whether a yes to {@code question} that is given in {@code request} allows {@code actions}.
     */
    boolean allows(Message question, List<Action> actions, Request request) {
        return question.metadata().get(NONCE) instanceof String nonce
                && seal.verify(nonce).filter(terms -> allows(terms, actions, request)).isPresent();
    }

    private boolean allows(String text, List<Action> actions, Request request) {
        try {
            Terms terms = JSON.readValue(text, Terms.class);
            return terms.task.equals(request.task().id().toString())
                    && terms.calls.equals(calls(actions))
                    && (terms.device == null || terms.device.equals(request.speaker().deviceId()))
                    && clock.millis() < terms.until;
        } catch (JacksonException ofAnotherVersion) {
            return false;
        }
    }

    /** Names them all in a short form that differs if anything of them does. */
    private static String calls(List<Action> actions) {
        String calls =
                actions.stream()
                        .map(Action::call)
                        .map(c -> c.service() + " " + c.target() + " " + new TreeMap<>(c.data()))
                        .sorted()
                        .collect(Collectors.joining("\n"));
        try {
            byte[] bytes = calls.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
