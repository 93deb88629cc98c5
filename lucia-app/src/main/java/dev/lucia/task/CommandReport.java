package dev.lucia.task;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was done for a sentence that was a command, beside the words of the answer. Travels as the
 * metadata {@code command} of the answer.
 *
 * @param skillId the skill that did it, such as "light"
 * @param action what it did, such as "turn_on"
 * @param confidence how surely the sentence was understood, 0 to 1
 * @param captures the parts of the sentence that were used, by their slot's name
 */
public record CommandReport(
        String skillId, String action, double confidence, Map<String, String> captures) {

    private static final String KEY = "command";

    public CommandReport {
        captures = Map.copyOf(captures);
    }

    /** The report that {@code answer} carries, or empty if it answers no command. */
    public static Optional<CommandReport> of(Message answer) {
        if (answer.metadata().get(KEY) instanceof Map<?, ?> report
                && report.get("skillId") instanceof String skillId
                && report.get("action") instanceof String action
                && report.get("confidence") instanceof Number confidence
                && report.get("captures") instanceof Map<?, ?> captures) {
            return Optional.of(
                    new CommandReport(skillId, action, confidence.doubleValue(), texts(captures)));
        }
        return Optional.empty();
    }

    /** {@code answer}, carrying this report. */
    public Message on(Message answer) {
        Map<String, Object> metadata = new HashMap<>(answer.metadata());
        metadata.put(
                KEY,
                Map.of(
                        "skillId", skillId,
                        "action", action,
                        "confidence", confidence,
                        "captures", captures));
        return new Message(answer.messageId(), answer.role(), answer.parts(), metadata);
    }

    private static Map<String, String> texts(Map<?, ?> captures) {
        Map<String, String> texts = new HashMap<>();
        captures.forEach((name, value) -> texts.put(String.valueOf(name), String.valueOf(value)));
        return texts;
    }
}
