package dev.lucia.task;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * One atomic write of a task's owner: events and step records that are stored together or not at
 * all.
 *
 * @param before the task the writer knew
 * @param after the task with {@code events} applied
 */
public record Transition(Task before, List<TaskEvent> events, List<StepRecord> steps, Task after) {

    public Transition {
        events = List.copyOf(events);
        steps = List.copyOf(steps);
    }

    /** Applies {@code changes} now; the time of a task never runs backwards. */
    static Transition of(Task before, List<TaskChange> changes, List<StepRecord> steps) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Instant at = now.isBefore(before.status().at()) ? before.status().at() : now;
        List<TaskEvent> events = new ArrayList<>();
        Task after = before;
        for (TaskChange change : changes) {
            TaskEvent event = new TaskEvent(after.version() + 1, at, change);
            events.add(event);
            after = TaskReplay.after(after, event);
        }
        return new Transition(before, events, steps, after);
    }
}
