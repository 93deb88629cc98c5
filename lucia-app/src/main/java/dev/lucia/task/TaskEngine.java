package dev.lucia.task;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The way into durable tasks. Safe for use by many threads; every replica has one.
 *
 * <p>When a method returns, what it did is on disk and visible to every replica. All methods throw
 * {@link StoreUnavailable} within a second when the store is away. A task of another caller looks
 * like none.
 */
public interface TaskEngine {

    /**
     * Stores the task, owned by this replica, and starts its run.
     *
     * @throws MessageTooLarge if the message is
     */
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

    /**
     * Answers what the task asks, and goes on with it here.
     *
     * @param message its id deduplicates, as that of a submission does
     * @throws MessageTooLarge if the message is
     */
    Continuation answer(Caller caller, TaskId id, Message message);

    /** Ends the task, and the work on it on whichever replica. */
    Cancellation cancel(Caller caller, TaskId id);

    /**
     * Follows the task.
     *
     * @param lastEvent number of the last event the listener got before, to go on behind it; empty
     *     to begin with the task as it is
     */
    SubscribeResult subscribe(Caller caller, TaskId id, OptionalLong lastEvent);
}
