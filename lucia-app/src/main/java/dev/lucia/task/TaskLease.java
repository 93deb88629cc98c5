package dev.lucia.task;

/**
 * Right to work on one task, kept by heartbeats; whoever holds a higher {@code epoch} has taken it
 * over.
 */
public record TaskLease(TaskId task, ReplicaId owner, long epoch) {

    public TaskLease {
        if (epoch < 1) {
            throw new IllegalArgumentException("epoch must be positive: " + epoch);
        }
    }
}
