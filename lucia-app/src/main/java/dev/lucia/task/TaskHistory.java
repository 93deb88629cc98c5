package dev.lucia.task;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What is kept of a task's past.
 *
 * @param snapshot the task at an earlier version, or null if {@code events} begin with the first
 * @param events all kept ones, oldest first; those before the snapshot may be among them
 */
public record TaskHistory(
        TaskId id, Caller caller, @Nullable Task snapshot, List<TaskEvent> events) {

    public TaskHistory {
        events = List.copyOf(events);
    }

    /** The task as of now. */
    public Task now() {
        return asOf(Long.MAX_VALUE);
    }

    /** The task as of {@code version}, or as of the oldest one that can still be told. */
    public Task asOf(long version) {
        boolean whole = !events.isEmpty() && events.getFirst().number() == 1;
        Task task =
                snapshot == null || (whole && version < snapshot.version())
                        ? TaskReplay.begin(id, caller, events.getFirst())
                        : snapshot;
        for (TaskEvent event : events) {
            if (event.number() > task.version() && event.number() <= version) {
                task = TaskReplay.after(task, event);
            }
        }
        return task;
    }

    /** What happened after {@code version}. */
    public List<TaskEvent> after(long version) {
        return events.stream().filter(event -> event.number() > version).toList();
    }
}
