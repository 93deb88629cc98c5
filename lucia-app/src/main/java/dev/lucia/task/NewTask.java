package dev.lucia.task;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * What a channel hands in.
 *
 * @param contextId conversation the task belongs to, or null to begin one
 * @param message the user's words; its id deduplicates per caller: the same id and body give the
 *     first task again
 * @param metadata facts that hold for the whole task
 */
public record NewTask(
        Caller caller, @Nullable String contextId, Message message, Map<String, Object> metadata) {

    public NewTask {
        metadata = Map.copyOf(metadata);
    }

    /** The same, saying {@code other}. */
    NewTask with(Message other) {
        return new NewTask(caller, contextId, other, metadata);
    }
}
