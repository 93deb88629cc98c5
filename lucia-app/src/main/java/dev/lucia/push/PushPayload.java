package dev.lucia.push;

import dev.lucia.task.Task;
import dev.lucia.task.TaskEvent;

/** Writes news of a task as the protocol wants them posted. Safe for use by many threads. */
public interface PushPayload {

    /** Such as {@code application/a2a+json}. */
    String mediaType();

    /**
     * The body that tells {@code event}.
     *
     * @param after the task as of that event; if {@code event} is its first, or those before are
     *     not kept any more, this is all a receiver gets to know of them
     */
    byte[] of(Task after, TaskEvent event);
}
