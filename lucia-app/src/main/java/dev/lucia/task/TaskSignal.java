package dev.lucia.task;

import java.util.List;

/**
 * The news, told to every replica, that a task moved on.
 *
 * @param version its version now; 0 if it was erased
 * @param epoch whoever works on it in an older epoch has to stop
 * @param events those that led to {@code version}, or none if they are too large to be told
 */
public record TaskSignal(TaskId task, long version, long epoch, List<TaskEvent> events) {

    public TaskSignal {
        events = List.copyOf(events);
    }

    boolean isErased() {
        return version == 0;
    }
}
