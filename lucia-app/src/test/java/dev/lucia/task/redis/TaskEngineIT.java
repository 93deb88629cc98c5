package dev.lucia.task.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lucia.task.Caller;
import dev.lucia.task.Message;
import dev.lucia.task.NewTask;
import dev.lucia.task.Outcome;
import dev.lucia.task.StoreUnavailable;
import dev.lucia.task.Submission;
import dev.lucia.task.Task;
import dev.lucia.task.TaskEngine;
import dev.lucia.task.TaskId;
import dev.lucia.task.TaskRunner;
import dev.lucia.task.TaskState;
import dev.lucia.testing.RedisServer;
import dev.lucia.testing.Replica;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class TaskEngineIT {

    private static final Caller CALLER = new Caller("kitchen");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

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
    void aTaskIsAnsweredAndCanBeReadAgain() throws InterruptedException {
        try (Replica replica = Replica.start(redis, echo())) {
            // Given
            TaskEngine engine = replica.engine();

            // When
            TaskId id = accepted(engine.submit(says("hello")));

            // Then
            Task task = engine.await(CALLER, id, PATIENCE).orElseThrow();
            assertThat(task.state()).isEqualTo(TaskState.COMPLETED);
            assertThat(task.status().text()).isEqualTo("You said: hello");
            assertThat(engine.find(CALLER, id)).contains(task);
        }
    }

    @Test
    void aTaskOfAnotherCallerLooksLikeNone() throws InterruptedException {
        try (Replica replica = Replica.start(redis, echo())) {
            // Given
            TaskId id = accepted(replica.engine().submit(says("hello")));

            // When
            Caller other = new Caller("garage");

            // Then
            assertThat(replica.engine().await(other, id, PATIENCE)).isEmpty();
            assertThat(replica.engine().find(other, id)).isEmpty();
        }
    }

    @Test
    void anEndedTaskSurvivesAKilledRedis() throws InterruptedException {
        try (Replica replica = Replica.start(redis, echo())) {
            // Given
            TaskId id = accepted(replica.engine().submit(says("hello")));
            Task before = replica.engine().await(CALLER, id, PATIENCE).orElseThrow();

            // When
            redis.kill();
            assertThatThrownBy(() -> replica.engine().find(CALLER, id))
                    .isInstanceOf(StoreUnavailable.class);
            assertThatThrownBy(() -> replica.engine().submit(says("lost")))
                    .isInstanceOf(StoreUnavailable.class);
            redis.restart();

            // Then
            assertThat(eventually(() -> replica.engine().find(CALLER, id))).contains(before);
        }
    }

    private static <T> T eventually(java.util.function.Supplier<T> read) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return read.get();
            } catch (StoreUnavailable away) {
                if (System.nanoTime() > end) {
                    throw away;
                }
                Thread.onSpinWait();
            }
        }
    }

    private static TaskRunner echo() {
        return execution ->
                new Outcome.Completed(
                        Message.ofAgent(
                                "You said: " + execution.task().history().getFirst().text()),
                        List.of());
    }

    private static NewTask says(String text) {
        Message message = Message.ofUser(UUID.randomUUID().toString(), text, Map.of());
        return new NewTask(CALLER, null, message, Map.of());
    }

    private static TaskId accepted(Submission submission) {
        return switch (submission) {
            case Submission.Accepted(TaskId task, String _) -> task;
            case Submission.Repeated repeated -> throw new AssertionError(repeated);
            case Submission.Conflicting conflicting -> throw new AssertionError(conflicting);
        };
    }
}
