package dev.lucia.task;

import static dev.lucia.task.Tasks.artifact;
import static dev.lucia.task.Tasks.begun;
import static dev.lucia.task.Tasks.completed;
import static dev.lucia.task.Tasks.says;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.task.TaskSubscription.Delivery;
import dev.lucia.task.TaskSubscription.Reason;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

class SubscriberTest {

    private final Task task = begun(says("hello"));
    private final Subscriber subscriber = new Subscriber(closing -> {});

    @Test
    void whatWasDeliveredBeforeTheBeginningIsSortedOut() throws InterruptedException {
        // Given
        subscriber.deliver(piece(1));
        subscriber.deliver(piece(2));
        subscriber.deliver(piece(3));

        // When
        subscriber.begin(task, List.of(piece(2)));

        // Then
        assertThat(next()).isEqualTo(new Delivery.Happened(piece(2)));
        assertThat(next()).isEqualTo(new Delivery.Happened(piece(3)));
        assertThat(next()).isEqualTo(new Delivery.Quiet());
    }

    @Test
    void anEventOutOfSequenceIsNotTaken() throws InterruptedException {
        // Given
        subscriber.begin(task, List.of());

        // When
        subscriber.deliver(piece(3));
        subscriber.deliver(piece(2));
        subscriber.deliver(piece(2));

        // Then
        assertThat(next()).isEqualTo(new Delivery.Happened(piece(2)));
        assertThat(next()).isEqualTo(new Delivery.Quiet());
    }

    @Test
    void theLastEventIsFollowedByTheEnd() throws InterruptedException {
        // Given
        TaskEvent last = new TaskEvent(2, Instant.EPOCH, completed("done"));
        subscriber.begin(task, List.of());

        // When
        subscriber.deliver(last);

        // Then
        assertThat(next()).isEqualTo(new Delivery.Happened(last));
        assertThat(next()).isEqualTo(new Delivery.Ended(Reason.TASK_ENDED));
    }

    @Test
    void aFullBufferEndsTheSubscription() throws InterruptedException {
        // Given
        subscriber.begin(task, List.of());

        // When
        for (int number = 2; number <= Subscriber.BUFFER + 2; number++) {
            subscriber.deliver(piece(number));
        }

        // Then
        assertThat(next()).isEqualTo(new Delivery.Ended(Reason.TOO_SLOW));
    }

    @Test
    void anAbsentStoreIsToldOnceAndEndsNothing() throws InterruptedException {
        // Given
        subscriber.begin(task, List.of());

        // When
        subscriber.storeAway();

        // Then
        assertThat(next()).isEqualTo(new Delivery.StoreAway());
        subscriber.deliver(piece(2));
        assertThat(next()).isEqualTo(new Delivery.Happened(piece(2)));
    }

    private Delivery next() throws InterruptedException {
        return subscriber.next(Duration.ZERO);
    }

    private static TaskEvent piece(long number) {
        return new TaskEvent(number, Instant.EPOCH, artifact("a", "piece", true));
    }
}
