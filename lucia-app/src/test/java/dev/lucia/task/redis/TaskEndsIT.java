package dev.lucia.task.redis;

import static dev.lucia.task.Tasks.CALLER;
import static dev.lucia.task.Tasks.accepted;
import static dev.lucia.task.Tasks.says;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.task.Message;
import dev.lucia.task.Outcome;
import dev.lucia.task.SubscribeResult.Subscribed;
import dev.lucia.task.Task;
import dev.lucia.task.TaskExecution;
import dev.lucia.task.TaskId;
import dev.lucia.task.TaskRunner;
import dev.lucia.task.TaskState;
import dev.lucia.task.TaskSubscription;
import dev.lucia.task.TaskSubscription.Delivery;
import dev.lucia.task.TaskSubscription.Reason;
import dev.lucia.testing.RedisServer;
import dev.lucia.testing.Replica;

import io.micrometer.core.instrument.MeterRegistry;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The ways a task, or a replica's work on it, comes to an end. */
class TaskEndsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PATIENT = "lucia.redis.command-timeout=5s";

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private RedisServer redis;

    @BeforeEach
    void startRedis() {
        redis = RedisServer.start();
    }

    @AfterEach
    void stopRedis() {
        redis.close();
    }

    @Test
    void workPastItsDeadlineFails() throws InterruptedException {
        try (Replica replica =
                Replica.start(redis, this::hang, PATIENT, "lucia.task.deadline=1s")) {
            // When
            Task task = send(replica);

            // Then
            assertThat(task.state()).isEqualTo(TaskState.FAILED);
            assertThat(task.status().text()).isEqualTo("This took too long, so I gave up.");
            assertThat(interrupted.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aBrokenRunnerFailsTheTaskWithoutDetails() throws InterruptedException {
        TaskRunner broken =
                execution -> {
                    throw new IllegalStateException("internal detail");
                };
        try (Replica replica = Replica.start(redis, broken, PATIENT)) {
            // When
            Task task = send(replica);

            // Then
            assertThat(task.state()).isEqualTo(TaskState.FAILED);
            assertThat(task.status().text()).doesNotContain("internal");
        }
    }

    @Test
    void aStoppingReplicaHandsItsWorkOver() throws InterruptedException {
        Replica stopping = Replica.start(redis, this::hang, PATIENT, "lucia.task.drain=0s");
        try (Replica other = Replica.start(redis, this::finish, PATIENT)) {
            // Given
            TaskId id = accepted(stopping.engine().submit(says("hello")));
            assertThat(begun.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            TaskSubscription subscription =
                    ((Subscribed) stopping.engine().subscribe(CALLER, id, OptionalLong.empty()))
                            .subscription();

            // When
            stopping.close();

            // Then
            assertThat(subscription.next(PATIENCE)).isEqualTo(new Delivery.Ended(Reason.DRAINING));
            assertThat(interrupted.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(other.engine().await(CALLER, id, PATIENCE))
                    .map(Task::state)
                    .contains(TaskState.COMPLETED);
        }
    }

    @Test
    void aStoppingReplicaFinishesWhatItCan() throws InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        TaskRunner slow =
                execution -> {
                    begun.countDown();
                    go.await();
                    return finish(execution);
                };
        Replica stopping = Replica.start(redis, slow, PATIENT, "lucia.task.drain=60s");
        TaskId id = accepted(stopping.engine().submit(says("hello")));
        assertThat(begun.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();

        // When
        Thread stop = Thread.startVirtualThread(stopping::close);
        go.countDown();
        stop.join();

        // Then
        try (Replica other = Replica.start(redis, this::hang, PATIENT)) {
            assertThat(other.engine().find(CALLER, id))
                    .map(Task::state)
                    .contains(TaskState.COMPLETED);
        }
    }

    @Test
    void whatBecomesOfTasksIsCounted() throws InterruptedException {
        try (Replica replica = Replica.start(redis, this::finish, PATIENT)) {
            // When
            send(replica);

            // Then
            MeterRegistry metrics = replica.get(MeterRegistry.class);
            assertThat(
                            metrics.get("lucia.task.transitions")
                                    .tag("state", "COMPLETED")
                                    .counter()
                                    .count())
                    .isEqualTo(1);
            assertThat(metrics.get("lucia.task.duration").timer().count()).isEqualTo(1);
        }
    }

    private static Task send(Replica replica) throws InterruptedException {
        TaskId id = accepted(replica.engine().submit(says("hello")));
        return replica.engine().await(CALLER, id, PATIENCE).orElseThrow();
    }

    private Outcome hang(TaskExecution execution) throws InterruptedException {
        begun.countDown();
        try {
            new CountDownLatch(1).await();
        } finally {
            interrupted.countDown();
        }
        return finish(execution);
    }

    private Outcome finish(TaskExecution execution) {
        return new Outcome.Completed(Message.ofAgent("done"), List.of());
    }
}
