package dev.lucia.agent;

import dev.lucia.home.Entity;
import dev.lucia.task.Message;
import dev.lucia.task.Part;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A question that only a person's yes answers. The question is stored with the task and carries a
 * nonce and the calls it is about, so that a yes confirms exactly these, once.
 */
final class Confirmation {

    private static final String NONCE = "nonce";
    private static final String CALLS = "calls";
    private static final String DEVICE = "deviceId";

    private Confirmation() {}

    static Message question(List<Action> risky, Request request, Phrases phrases, Naming naming) {
        List<Entity> entities = risky.stream().map(Action::entity).distinct().toList();
        String question =
                phrases.say(
                        "confirm." + verb(risky.getFirst()),
                        Map.of("things", naming.all(entities)));
        Message asked = Message.ofAgent(phrases.say("confirm", Map.of("question", question)));
        Map<String, Object> metadata = new HashMap<>(asked.metadata());
        metadata.put(NONCE, UUID.randomUUID().toString());
        metadata.put(CALLS, calls(risky));
        if (request.speaker().deviceId() != null) {
            metadata.put(DEVICE, request.speaker().deviceId());
        }
        return new Message(asked.messageId(), asked.role(), asked.parts(), metadata);
    }

    /** Whether {@code question} asks for a yes at all. */
    static boolean isQuestion(Message question) {
        return question.metadata().containsKey(NONCE);
    }

    /** Whether {@code question} asked for just these actions, on the device that answers now. */
    static boolean isAbout(Message question, List<Action> risky, Request request) {
        Object device = question.metadata().get(DEVICE);
        return calls(risky).equals(question.metadata().get(CALLS))
                && (device == null || device.equals(request.speaker().deviceId()));
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

    private static String verb(Action action) {
        String service = action.call().service();
        return switch (service) {
            case "unlock" -> "unlock";
            case "alarm_disarm" -> "disarm";
            default -> service.startsWith("open_") || service.startsWith("set_") ? "open" : "other";
        };
    }

    private static String calls(List<Action> risky) {
        return String.join(
                " ",
                risky.stream()
                        .map(a -> a.call().service() + ":" + a.call().target() + a.call().data())
                        .sorted()
                        .toList());
    }
}
