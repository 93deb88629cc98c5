package dev.lucia.push;

import dev.lucia.task.Task;
import dev.lucia.task.TaskEvent;

/** Writes news of a task as a protocol wants them posted. Safe for use by many threads. */
public interface PushPayload {

    /** Such as {@code application/a2a+json}. */
    String mediaType();

    /** The body that tells of a whole task: its beginning, or what no event can tell any more. */
    byte[] task(Task task);

    /**
     * The body that tells {@code event}, which is not the first; {@code after} it the task is so.
     */
    byte[] event(Task after, TaskEvent event);
}
