package dev.lucia.task;

import java.time.Instant;
import java.util.List;

/**
 * A task as its owner needs it.
 *
 * @param epoch counts the owners it had
 * @param deadline when the work on it must have ended
 * @param steps its log of side effects, oldest first
 */
public record StoredTask(Task task, long epoch, Instant deadline, List<StepRecord> steps) {

    public StoredTask {
        steps = List.copyOf(steps);
    }
}
