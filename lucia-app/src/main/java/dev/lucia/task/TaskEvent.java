package dev.lucia.task;

import java.time.Instant;

/**
 * Something that happened to a task, as every subscriber sees it.
 *
 * @param number counts the task's events from 1, gap-free; the task's version right after it
 */
public record TaskEvent(long number, Instant at, TaskChange change) {

    public TaskEvent {
        if (number < 1) {
            throw new IllegalArgumentException("events count from 1: " + number);
        }
    }

    /** Whether the task ended with it. */
    public boolean isLast() {
        return change instanceof TaskChange.StatusChanged status && status.state().isTerminal();
    }
}
