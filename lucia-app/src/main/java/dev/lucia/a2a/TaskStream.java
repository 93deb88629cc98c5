package dev.lucia.a2a;

import dev.lucia.a2a.protocol.StreamResponse;
import dev.lucia.task.Task;
import dev.lucia.task.TaskChange;
import dev.lucia.task.TaskEvent;
import dev.lucia.task.TaskSubscription;
import dev.lucia.task.TaskSubscription.Delivery;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * The events of a stream: the task first, then what happens to it, each with the task's sequence.
 * For one thread; closing it does not touch the task.
 */
public sealed interface TaskStream extends AutoCloseable {

    /** Waits for what comes next, at most for {@code patience}. */
    Next next(Duration patience) throws InterruptedException;

    @Override
    void close();

    /** What a stream gives. */
    sealed interface Next {

        /**
         * Something happened.
         *
         * @param id the task's sequence after the event; null where there is no task
         */
        record Event(@Nullable Long id, StreamResponse response) implements Next {}

        /** Nothing happened within the patience. */
        record Quiet() implements Next {}

        /**
         * Nothing will follow.
         *
         * @param resumable whether more has happened, or will, and another stream can go on
         */
        record End(boolean resumable) implements Next {}
    }

    /** A single message: the whole answer, where no task is told of. */
    final class OfMessage implements TaskStream {

        private @Nullable StreamResponse message;

        OfMessage(StreamResponse message) {
            this.message = message;
        }

        @Override
        public Next next(Duration patience) {
            StreamResponse only = message;
            message = null;
            return only == null ? new Next.End(false) : new Next.Event(null, only);
        }

        @Override
        public void close() {}
    }

    /** A subscription, as the protocol tells it. */
    final class OfTask implements TaskStream {

        private final TaskSubscription subscription;
        private final boolean untilItAsks;
        private boolean begun;
        private boolean asked;

        /**
         * Tells what {@code subscription} delivers.
         *
         * @param untilItAsks whether the stream ends when the task waits for someone outside
         */
        OfTask(TaskSubscription subscription, boolean untilItAsks) {
            this.subscription = subscription;
            this.untilItAsks = untilItAsks;
        }

        @Override
        public Next next(Duration patience) throws InterruptedException {
            Task task = subscription.task();
            if (!begun) {
                begun = true;
                asked = task.state().isInterrupted();
                return new Next.Event(task.version(), StreamResponse.of(Outgoing.task(task)));
            }
            if (asked && untilItAsks) {
                return new Next.End(false);
            }
            return switch (subscription.next(patience)) {
                case Delivery.Happened(TaskEvent event) -> {
                    asked =
                            event.change() instanceof TaskChange.StatusChanged status
                                    && status.state().isInterrupted();
                    yield new Next.Event(event.number(), Outgoing.event(task, event));
                }
                case Delivery.Quiet _, Delivery.StoreAway _ -> new Next.Quiet();
                case Delivery.Ended(TaskSubscription.Reason reason) ->
                        new Next.End(
                                switch (reason) {
                                    case TASK_ENDED, ERASED -> false;
                                    case TOO_SLOW, DRAINING -> true;
                                });
            };
        }

        @Override
        public void close() {
            subscription.close();
        }
    }
}
