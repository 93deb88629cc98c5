package dev.lucia.task;

import java.time.Duration;
import java.util.Optional;

/**
 * The way into durable tasks. Safe for use by many threads; every replica has one.
 *
 * <p>When a method returns, what it did is on disk and visible to every replica. All methods throw
 * {@link StoreUnavailable} within a second when the store is away.
 */
public interface TaskEngine {

    /** Stores the task, owned by this replica, and starts its run. */
    Submission submit(NewTask task);

    /** The task, if it exists and belongs to {@code caller}; both "no" look the same. */
    Optional<Task> find(Caller caller, TaskId id);

    /**
     * Waits until the task ends or waits for input, on whichever replica that happens.
     *
     * @return the task then, or as it stands when {@code patience} runs out; empty as for {@link
     *     #find}
     */
    Optional<Task> await(Caller caller, TaskId id, Duration patience) throws InterruptedException;
}
