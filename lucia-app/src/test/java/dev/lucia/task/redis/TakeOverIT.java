package dev.lucia.task.redis;

import static dev.lucia.task.Tasks.CALLER;
import static dev.lucia.task.Tasks.accepted;
import static dev.lucia.task.Tasks.says;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.task.Message;
import dev.lucia.task.Outcome;
import dev.lucia.task.Step;
import dev.lucia.task.StepUncertain;
import dev.lucia.task.Task;
import dev.lucia.task.TaskExecution;
import dev.lucia.task.TaskId;
import dev.lucia.task.TaskRunner;
import dev.lucia.task.TaskState;
import dev.lucia.testing.RedisServer;
import dev.lucia.testing.Replica;
import dev.lucia.testing.TcpProxy;

import io.micrometer.core.instrument.MeterRegistry;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A replica is cut off from Redis in the middle of a task, and another one goes on. */
class TakeOverIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String[] FAST = {
        "lucia.task.lease=2s", "lucia.task.heartbeat=500ms", "lucia.redis.command-timeout=5s"
    };

    private final List<String> effects = new CopyOnWriteArrayList<>();
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private RedisServer redis;
    private TcpProxy cable;

    @BeforeEach
    void startRedis() throws IOException {
        redis = RedisServer.start();
        cable = new TcpProxy(redis.port());
    }

    @AfterEach
    void stopRedis() {
        cable.close();
        redis.close();
    }

    @Test
    void whatWasDoneIsNotDoneAgain() throws Exception {
        // Given
        TaskRunner lost =
                execution -> {
                    execution.step(new Step("unlock", false), () -> effect("unlocked by A"));
                    return hang();
                };
        TaskRunner heir =
                execution ->
                        completed(
                                execution.step(
                                        new Step("unlock", false), () -> effect("again by B")));

        // When
        Task task = cutOff(lost, heir);

        // Then
        assertThat(task.state()).isEqualTo(TaskState.COMPLETED);
        assertThat(task.status().text()).isEqualTo("unlocked by A");
        assertThat(effects).containsExactly("unlocked by A");
    }

    @Test
    void whatMayHaveBeenDoneIsAskedAbout() throws Exception {
        // Given
        TaskRunner lost =
                execution -> completed(execution.step(new Step("unlock", false), this::hangIn));
        TaskRunner heir = this::unlockOrAsk;

        // When
        Task task = cutOff(lost, heir);

        // Then
        assertThat(task.state()).isEqualTo(TaskState.INPUT_REQUIRED);
        assertThat(effects).containsExactly("begun by A");
    }

    @Test
    void whatMayBeRepeatedIsDoneAgain() throws Exception {
        // Given
        TaskRunner lost =
                execution -> completed(execution.step(new Step("light", true), this::hangIn));
        TaskRunner heir =
                execution ->
                        completed(
                                execution.step(new Step("light", true), () -> effect("lit by B")));

        // When
        Task task = cutOff(lost, heir);

        // Then
        assertThat(task.status().text()).isEqualTo("lit by B");
        assertThat(effects).containsExactly("begun by A", "lit by B");
    }

    @Test
    void theFormerOwnerCannotEndTheTask() throws Exception {
        // Given
        TaskRunner stubborn =
                execution -> {
                    reached.countDown();
                    awaitWhateverHappens(released);
                    try {
                        execution.report(Message.ofAgent("still here"));
                    } finally {
                        stopped.countDown();
                    }
                    return completed("by A");
                };

        // When
        Task task = cutOff(stubborn, execution -> completed("by B"));

        // Then
        assertThat(task.status().text()).isEqualTo("by B");
    }

    /** Lets A begin, cuts it off until B has settled the task, and A has noticed afterwards. */
    private Task cutOff(TaskRunner a, TaskRunner b) throws InterruptedException {
        String behindTheCable = "redis://127.0.0.1:" + cable.port();
        try (Replica first = Replica.start(behindTheCable, a, FAST)) {
            TaskId id = accepted(first.engine().submit(says("unlock the door")));
            assertThat(reached.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            cable.cut();
            try (Replica second = Replica.start(redis, b, FAST)) {
                Task task = second.engine().await(CALLER, id, PATIENCE).orElseThrow();
                assertThat(takeOvers(second)).isEqualTo(1);
                cable.mend();
                released.countDown();
                assertThat(stopped.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
                assertThat(second.engine().find(CALLER, id)).contains(task);
                return task;
            }
        }
    }

    private Outcome unlockOrAsk(TaskExecution execution) throws Exception {
        try {
            return completed(execution.step(new Step("unlock", false), () -> effect("again by B")));
        } catch (StepUncertain uncertain) {
            return new Outcome.InputRequired(Message.ofAgent("Shall I try again?"));
        }
    }

    private String effect(String what) {
        effects.add(what);
        return what;
    }

    private String hangIn() throws InterruptedException {
        effects.add("begun by A");
        hang();
        return "never";
    }

    private Outcome hang() throws InterruptedException {
        reached.countDown();
        try {
            new CountDownLatch(1).await();
        } finally {
            stopped.countDown();
        }
        return completed("never");
    }

    private static void awaitWhateverHappens(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException ignored) {
                // A runner that does not listen.
            }
        }
    }

    private static double takeOvers(Replica replica) {
        return replica.get(MeterRegistry.class).get("lucia.task.takeovers").counter().count();
    }

    private static Outcome completed(String text) {
        return new Outcome.Completed(Message.ofAgent(text), List.of());
    }
}
