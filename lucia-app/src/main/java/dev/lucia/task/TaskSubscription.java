package dev.lucia.task;

import java.time.Duration;

/**
 * One listener's view of a task: {@link #task()} first, then every event after it, in order and
 * without gaps. For one thread at a time; ending it does not touch the task.
 */
public interface TaskSubscription extends AutoCloseable {

    /** The task as of the moment, or the event, at which the subscription began. */
    Task task();

    /** Waits for what comes next, at most for {@code patience}. */
    Delivery next(Duration patience) throws InterruptedException;

    @Override
    void close();

    /** What a subscription gives. */
    sealed interface Delivery {

        /** The event that follows what was delivered before. */
        record Happened(TaskEvent event) implements Delivery {}

        /** Nothing happened within the patience. */
        record Quiet() implements Delivery {}

        /** The store is away; the subscription goes on when it is back. */
        record StoreAway() implements Delivery {}

        /** Nothing will follow any more. */
        record Ended(Reason reason) implements Delivery {}
    }

    /** Why a subscription ended. */
    enum Reason {
        /** The task ended, and that was delivered. */
        TASK_ENDED,
        /** The task was erased. */
        ERASED,
        /** The listener was too slow; it can subscribe again behind what it got. */
        TOO_SLOW,
        /** This replica stops; another one goes on behind what was delivered. */
        DRAINING
    }
}
