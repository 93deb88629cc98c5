package dev.lucia.task;

import java.time.Duration;
import java.util.List;

/**
 * A task as its owner needs it.
 *
 * @param epoch counts the owners it had
 * @param remaining time until the work on it must have ended
 * @param steps its log of side effects, oldest first
 */
public record StoredTask(Task task, long epoch, Duration remaining, List<StepRecord> steps) {

    public StoredTask {
        steps = List.copyOf(steps);
    }
}
