package dev.lucia.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.language.HomeFixture;
import dev.lucia.model.simulator.Asked;
import dev.lucia.model.simulator.Reply;
import dev.lucia.model.simulator.Simulator;
import dev.lucia.task.Task;
import dev.lucia.task.TaskId;
import dev.lucia.task.TaskState;
import dev.lucia.task.Tasks;
import dev.lucia.testing.RedisServer;
import dev.lucia.testing.Replica;
import dev.lucia.testing.TcpProxy;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A replica is lost while a model works on a sentence, and another one goes on. */
class ModelTakeOverIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String[] FAST = {
        "lucia.task.lease=2s", "lucia.task.heartbeat=500ms", "lucia.redis.command-timeout=5s"
    };

    private final LivingHome home = new LivingHome(HomeFixture.house().home());
    private final CountDownLatch thinking = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private final AtomicInteger secondRounds = new AtomicInteger();

    @Test
    void whatWasDoneIsNotDoneAgainAndTheLoopGoesOn() throws Exception {
        // Given
        try (RedisServer redis = RedisServer.start();
                TcpProxy cable = new TcpProxy(redis.port());
                Simulator simulator = Simulator.start(0, this::answer);
                Replica first =
                        Replica.start(
                                "redis://127.0.0.1:" + cable.port(), assistant(simulator), FAST)) {
            TaskId id =
                    Tasks.accepted(
                            first.engine().submit(Tasks.says("we want pancakes, see to it")));
            assertThat(thinking.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();

            // When
            cable.cut();
            try (Replica second = Replica.start(redis, assistant(simulator), FAST)) {
                Task task = second.engine().await(Tasks.CALLER, id, PATIENCE).orElseThrow();
                over.countDown();
                cable.mend();

                // Then
                assertThat(task.state()).isEqualTo(TaskState.COMPLETED);
                assertThat(task.status().text()).isEqualTo("Syrup is on the list.");
                assertThat(home.calls()).hasSize(1);
                assertThat(simulator.requests()).hasSize(3);
            }
        }
    }

    /** The first replica never gets its second answer. */
    private Reply answer(Asked asked) {
        if (asked.round() == 0) {
            return Reply.call(
                    "change_list",
                    Map.of(
                            "entities",
                            List.of("todo.shopping"),
                            "edit",
                            "add",
                            "items",
                            List.of("Syrup")));
        }
        if (secondRounds.incrementAndGet() == 1) {
            thinking.countDown();
            try {
                over.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        return Reply.say("Syrup is on the list.");
    }

    private Assistant assistant(Simulator simulator) {
        return new Modelled(simulator, "k")
                .assistants(new FeatureProperties(false, false))
                .over(home, home);
    }
}
