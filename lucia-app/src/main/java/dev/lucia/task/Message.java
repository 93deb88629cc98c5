package dev.lucia.task;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Something said in a task, by the user or by Lucia.
 *
 * @param messageId chosen by whoever says it; the user's deduplicates submissions per caller
 * @param metadata facts beside the text, such as the speaker's room
 */
public record Message(String messageId, Role role, List<Part> parts, Map<String, Object> metadata) {

    /** Who speaks. */
    public enum Role {
        USER,
        AGENT
    }

    public Message {
        if (messageId.isBlank()) {
            throw new IllegalArgumentException("a message needs an id");
        }
        parts = List.copyOf(parts);
        metadata = Map.copyOf(metadata);
    }

    /** Lucia says {@code text}. */
    public static Message ofAgent(String text) {
        return new Message(
                UUID.randomUUID().toString(), Role.AGENT, List.of(Part.text(text)), Map.of());
    }

    /** The user says {@code text}. */
    public static Message ofUser(String messageId, String text, Map<String, Object> metadata) {
        return new Message(messageId, Role.USER, List.of(Part.text(text)), metadata);
    }

    /** The same with its text between {@code before} and {@code after}. */
    public Message with(String before, String after) {
        return new Message(messageId, role, List.of(Part.text(before + text() + after)), metadata);
    }

    /** All text parts, a line each. */
    public String text() {
        return parts.stream()
                .filter(Part.Text.class::isInstance)
                .map(part -> ((Part.Text) part).text())
                .collect(Collectors.joining("\n"));
    }
}
