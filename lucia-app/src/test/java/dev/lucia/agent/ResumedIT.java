package dev.lucia.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.language.HomeFixture;
import dev.lucia.task.MayConfirm;
import dev.lucia.task.Message;
import dev.lucia.task.Task;
import dev.lucia.task.TaskEngine;
import dev.lucia.task.TaskId;
import dev.lucia.task.TaskState;
import dev.lucia.task.Tasks;
import dev.lucia.testing.RedisServer;
import dev.lucia.testing.Replica;
import dev.lucia.testing.TcpProxy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** A replica is lost between what it did and its knowing so, and another one goes on. */
class ResumedIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String[] FAST = {
        "lucia.task.lease=2s", "lucia.task.heartbeat=500ms", "lucia.redis.command-timeout=5s"
    };

    private final LivingHome home = new LivingHome(HomeFixture.house().home());
    private final CountDownLatch reached = new CountDownLatch(1);
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
    void aRelativeChangeIsMadeOnce() throws Exception {
        // Given
        home.holdAfterTheNext(reached);
        Object before = home.state("media_player.kitchen").attributes().get("volume_level");

        // When
        Task task = lostDuring("turn up the volume in the kitchen by 10");

        // Then
        assertThat(before).isEqualTo(0.3);
        assertThat(task.state()).isEqualTo(TaskState.COMPLETED);
        assertThat(home.state("media_player.kitchen").attributes())
                .containsEntry("volume_level", 0.4);
    }

    @Test
    void aToggleIsMadeOnce() throws Exception {
        // Given
        home.holdAfterTheNext(reached);

        // When
        Task task = lostDuring("toggle the desk lamp");

        // Then
        assertThat(task.status().text()).isEqualTo("Desk Lamp is on.");
        assertThat(home.state("light.desk").value()).isEqualTo("on");
    }

    @Test
    void whatMustNotBeRepeatedIsAskedAbout() throws Exception {
        // Given
        home.holdAfterTheNext(reached);

        // When
        Task task = lostDuring("add soap to the shopping list");

        // Then
        assertThat(task.state()).isEqualTo(TaskState.INPUT_REQUIRED);
        assertThat(task.status().text())
                .isEqualTo(
                        "I was interrupted and cannot tell whether Shopping List did it. Shall I"
                                + " try again? Please say yes or no.");
        assertThat(home.calls()).hasSize(1);
    }

    @Test
    void aYesTriesOnceMoreWhatIsUnknown() throws Exception {
        try (Replica replica = Replica.start(redis, assistant(), FAST)) {
            // Given
            home.holdBeforeTheNext(reached);
            Task asks = lostDuring("add soap to the shopping list");
            Message yes = Message.ofUser("yes", "yes", Map.of());

            // When
            replica.engine().answer(Tasks.CALLER, asks.id(), yes);

            // Then
            Task task = replica.engine().await(Tasks.CALLER, asks.id(), PATIENCE).orElseThrow();
            assertThat(task.status().text()).isEqualTo("soap is on Shopping List now.");
            assertThat(home.calls()).hasSize(2);
        }
    }

    @Test
    void whatCanBeSeenToBeDoneIsToldAndNotRepeated() throws Exception {
        try (Replica replica = Replica.start(redis, assistant(), FAST)) {
            // Given
            TaskId id = Tasks.accepted(replica.engine().submit(Tasks.says("open the garage door")));
            Task asks = replica.engine().await(Tasks.CALLER, id, PATIENCE).orElseThrow();
            assertThat(asks.status().text()).startsWith("Shall I really open Garage Door?");
            home.holdAfterTheNext(reached);
            Message yes = Message.ofUser("yes", "yes", MayConfirm.mark(Map.of(), true));

            // When
            Task task =
                    lostDuring(
                            engine -> {
                                engine.answer(Tasks.CALLER, asks.id(), yes);
                                return asks.id();
                            });

            // Then
            assertThat(task.status().text()).isEqualTo("Garage Door is opening.");
            assertThat(home.calls()).hasSize(1);
        }
    }

    /** Lets one replica begin, cuts it off, and gives the task as another one settled it. */
    private Task lostDuring(String sentence) throws InterruptedException {
        return lostDuring(engine -> Tasks.accepted(engine.submit(Tasks.says(sentence))));
    }

    private Task lostDuring(Function<TaskEngine, TaskId> begin) throws InterruptedException {
        String behindTheCable = "redis://127.0.0.1:" + cable.port();
        try (Replica first = Replica.start(behindTheCable, assistant(), FAST)) {
            TaskId id = begin.apply(first.engine());
            assertThat(reached.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            cable.cut();
            try (Replica second = Replica.start(redis, assistant(), FAST)) {
                Task task = second.engine().await(Tasks.CALLER, id, PATIENCE).orElseThrow();
                cable.mend();
                return task;
            }
        }
    }

    private Assistant assistant() {
        return new Assistants().over(home, home);
    }
}
