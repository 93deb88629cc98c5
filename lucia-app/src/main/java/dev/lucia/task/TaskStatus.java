package dev.lucia.task;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A task's state since {@code at}.
 *
 * @param message what Lucia said on entering it: an answer, a question, a reason
 */
public record TaskStatus(TaskState state, @Nullable Message message, Instant at) {

    /** The words of the message; empty if there is none. */
    public String text() {
        return message == null ? "" : message.text();
    }
}
