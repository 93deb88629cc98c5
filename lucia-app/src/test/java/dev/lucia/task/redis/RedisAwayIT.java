package dev.lucia.task.redis;

import static dev.lucia.task.Tasks.CALLER;
import static dev.lucia.task.Tasks.accepted;
import static dev.lucia.task.Tasks.says;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lucia.task.Message;
import dev.lucia.task.Outcome;
import dev.lucia.task.StoreConnection;
import dev.lucia.task.StoreUnavailable;
import dev.lucia.task.Task;
import dev.lucia.task.TaskExecution;
import dev.lucia.task.TaskId;
import dev.lucia.task.TaskState;
import dev.lucia.testing.RedisServer;
import dev.lucia.testing.Replica;

import io.micrometer.core.instrument.MeterRegistry;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/** Redis dies, hangs, is full, or forgets its scripts: nothing is lost, and all comes back. */
class RedisAwayIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final CountDownLatch go = new CountDownLatch(1);
    private RedisServer redis;

    @BeforeEach
    void startRedis() {
        redis = RedisServer.start();
    }

    @AfterEach
    void stopRedis() {
        redis.resume();
        redis.close();
    }

    @Test
    void workThatEndsWhileRedisIsDeadIsStoredWhenItIsBack() throws InterruptedException {
        try (Replica replica = Replica.start(redis, this::waitForGo)) {
            // Given
            TaskId id = accepted(replica.engine().submit(says("hello")));
            redis.kill();
            go.countDown();
            assertThatThrownBy(() -> replica.engine().submit(says("lost")))
                    .isInstanceOf(StoreUnavailable.class);

            // When
            redis.restart();

            // Then
            assertThat(settled(replica, id)).isEqualTo(TaskState.COMPLETED);
        }
    }

    @Test
    void waitingEndsWhenRedisHangsAndWorkGoesOnAfterwards() throws InterruptedException {
        try (Replica replica = Replica.start(redis, this::waitForGo)) {
            // Given
            TaskId id = accepted(replica.engine().submit(says("hello")));

            // When
            redis.pause();

            // Then
            assertThatThrownBy(() -> replica.engine().await(CALLER, id, PATIENCE))
                    .isInstanceOf(StoreUnavailable.class);
            go.countDown();
            redis.resume();
            assertThat(settled(replica, id)).isEqualTo(TaskState.COMPLETED);
            assertThat(errors(replica, "timeout")).isPositive();
        }
    }

    @Test
    void aFullRedisRefusesInsteadOfForgetting() throws InterruptedException {
        go.countDown();
        try (Replica replica = Replica.start(redis, this::waitForGo)) {
            // Given
            TaskId id = accepted(replica.engine().submit(says("hello")));
            replica.engine().await(CALLER, id, PATIENCE);

            // When
            redis.command("CONFIG", "SET", "maxmemory", "1");

            // Then
            assertThatThrownBy(() -> replica.engine().submit(says("too much")))
                    .isInstanceOf(StoreUnavailable.class);
            assertThat(replica.engine().find(CALLER, id)).isPresent();
            redis.command("CONFIG", "SET", "maxmemory", "0");
            assertThat(replica.engine().submit(says("enough"))).isNotNull();
        }
    }

    @Test
    void forgottenScriptsAreLoadedAgain() throws InterruptedException {
        go.countDown();
        try (Replica replica = Replica.start(redis, this::waitForGo)) {
            // Given
            accepted(replica.engine().submit(says("hello")));

            // When
            redis.command("SCRIPT", "FLUSH");

            // Then
            TaskId id = accepted(replica.engine().submit(says("again")));
            assertThat(settled(replica, id)).isEqualTo(TaskState.COMPLETED);
        }
    }

    @Test
    void aReplicaStartsWithoutRedisAndFindsItLater() throws InterruptedException {
        go.countDown();
        redis.kill();
        try (Replica replica = Replica.start(redis, this::waitForGo)) {
            // Given
            StoreConnection connection = replica.get(StoreConnection.class);
            assertThat(connection.lastSeen()).isEmpty();
            assertThatThrownBy(() -> replica.engine().submit(says("lost")))
                    .isInstanceOf(StoreUnavailable.class);

            // When
            redis.restart();

            // Then
            TaskId id = eventually(() -> accepted(replica.engine().submit(says("hello"))));
            assertThat(settled(replica, id)).isEqualTo(TaskState.COMPLETED);
            assertThat(connection.lastSeen())
                    .hasValueSatisfying(seen -> assertThat(seen).isBeforeOrEqualTo(Instant.now()));
        }
    }

    @Test
    void aPasswordOpensRedisAndAWrongOneDoesNot() throws InterruptedException {
        go.countDown();
        try (RedisServer locked = RedisServer.start("--requirepass", "open-sesame");
                Replica right =
                        Replica.start(locked, this::waitForGo, "lucia.redis.password=open-sesame");
                Replica wrong =
                        Replica.start(locked, this::waitForGo, "lucia.redis.password=hunter2")) {
            // When
            TaskId id = accepted(right.engine().submit(says("hello")));

            // Then
            assertThat(settled(right, id)).isEqualTo(TaskState.COMPLETED);
            assertThatThrownBy(() -> wrong.engine().submit(says("hello")))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasStackTraceContaining("redis")
                    .satisfies(failure -> assertThat(failure.toString()).doesNotContain("hunter"));
        }
    }

    @Test
    void aBlockingSendTakesTwoRoundTrips() throws InterruptedException {
        go.countDown();
        try (Replica replica =
                Replica.start(
                        redis,
                        this::waitForGo,
                        "lucia.task.lease=60s",
                        "lucia.task.heartbeat=30s")) {
            // Given
            int sends = 200;
            TaskId warm = accepted(replica.engine().submit(says("hello")));
            replica.engine().await(CALLER, warm, PATIENCE);
            long before = commands(replica);

            // When
            for (int i = 0; i < sends; i++) {
                TaskId id = accepted(replica.engine().submit(says("hello")));
                assertThat(replica.engine().await(CALLER, id, PATIENCE)).isPresent();
            }

            // Then
            assertThat(commands(replica) - before).isBetween(2L * sends, 3L * sends);
        }
    }

    private Outcome waitForGo(TaskExecution execution) throws InterruptedException {
        go.await();
        return new Outcome.Completed(Message.ofAgent("done"), List.of());
    }

    private static TaskState settled(Replica replica, TaskId id) throws InterruptedException {
        while (true) {
            try {
                return replica.engine().await(CALLER, id, PATIENCE).map(Task::state).orElseThrow();
            } catch (StoreUnavailable notYet) {
                Thread.onSpinWait();
            }
        }
    }

    private static <T> T eventually(Supplier<T> attempt) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return attempt.get();
            } catch (StoreUnavailable away) {
                if (System.nanoTime() > end) {
                    throw away;
                }
                Thread.onSpinWait();
            }
        }
    }

    private static double errors(Replica replica, String kind) {
        return replica.get(MeterRegistry.class)
                .get("lucia.redis.errors")
                .tag("kind", kind)
                .counter()
                .count();
    }

    private static long commands(Replica replica) {
        return replica.get(MeterRegistry.class)
                .get("lucia.redis.command")
                .tag("command", "EVALSHA")
                .timer()
                .count();
    }
}
