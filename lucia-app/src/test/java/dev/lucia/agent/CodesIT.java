package dev.lucia.agent;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import dev.lucia.home.Entity;
import dev.lucia.home.EntityId;
import dev.lucia.home.EntityState;
import dev.lucia.home.ServiceCall;
import dev.lucia.language.HomeFixture;
import dev.lucia.task.MayConfirm;
import dev.lucia.task.Message;
import dev.lucia.task.NewTask;
import dev.lucia.task.SpokenCodes;
import dev.lucia.task.Task;
import dev.lucia.task.TaskId;
import dev.lucia.task.TaskRunner;
import dev.lucia.task.TaskState;
import dev.lucia.task.Tasks;
import dev.lucia.testing.RedisServer;
import dev.lucia.testing.Replica;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** Codes of alarms: asked for, passed on, and nowhere to be found afterwards. */
class CodesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final EntityId ALARM = EntityId.of("alarm_control_panel.house");

    private final LivingHome home = new LivingHome(HomeFixture.house().add(alarm()).home());
    private RedisServer redis;
    private Replica replica;

    @BeforeEach
    void start() {
        redis = RedisServer.start();
        replica = replica();
    }

    @AfterEach
    void stop() {
        replica.close();
        redis.close();
    }

    @Test
    void theCodeIsAskedForAndPassedOn() throws Exception {
        // Given
        Task asks = say("disarm the alarm");

        // When
        Task task = answer(replica, asks, "4711");

        // Then
        assertThat(asks.status().text())
                .isEqualTo("Shall I really disarm House Alarm? Then please tell me the code.");
        assertThat(task.status().text()).isEqualTo("House Alarm is disarmed.");
        assertThat(home.calls())
                .extracting(ServiceCall::data)
                .containsExactly(Map.of("code", "4711"));
        assertThat(task.history().getLast().text()).isEqualTo("....");
        assertThat(filesOfRedis()).contains("....").doesNotContain("4711");
    }

    @Test
    void aCodeThatWasSaidAtOnceIsUsedAfterTheYes() throws Exception {
        // Given
        Task asks = say("disarm the alarm with the code 4711");

        // When
        Task task = answer(replica, asks, "yes");

        // Then
        assertThat(asks.status().text())
                .isEqualTo("Shall I really disarm House Alarm? Please say yes or no.");
        assertThat(task.status().text()).isEqualTo("House Alarm is disarmed.");
        assertThat(home.calls())
                .extracting(ServiceCall::data)
                .containsExactly(Map.of("code", "4711"));
        assertThat(filesOfRedis()).doesNotContain("4711");
    }

    @Test
    void anotherReplicaAsksForItAgain() throws Exception {
        // Given
        Task asks = say("disarm the alarm with the code 4711");
        replica.close();
        replica = replica();

        // When
        Task again = answer(replica, asks, "yes");

        // Then
        assertThat(again.state()).isEqualTo(TaskState.INPUT_REQUIRED);
        assertThat(again.status().text()).endsWith("Then please tell me the code.");
        assertThat(answer(replica, again, "4 7 1 1").status().text())
                .isEqualTo("House Alarm is disarmed.");
    }

    @Test
    void withoutACodeNothingIsDisarmed() throws Exception {
        // Given
        Task asks = say("disarm the alarm");

        // When
        Task task = answer(replica, asks, "never mind");

        // Then
        assertThat(task.state()).isEqualTo(TaskState.REJECTED);
        assertThat(home.calls()).isEmpty();
    }

    /** A replica whose assistant knows the codes that were said to it. */
    private Replica replica() {
        AtomicReference<@Nullable TaskRunner> assistant = new AtomicReference<>();
        Replica started =
                Replica.start(redis, execution -> requireNonNull(assistant.get()).run(execution));
        SpokenCodes codes = started.get(SpokenCodes.class);
        assistant.set(new Assistants().hearing(codes).over(home, home));
        return started;
    }

    private Task say(String sentence) throws InterruptedException {
        NewTask request = Tasks.says(sentence);
        TaskId id = Tasks.accepted(replica.engine().submit(request));
        return settled(replica, id);
    }

    private static Task answer(Replica replica, Task asks, String answer)
            throws InterruptedException {
        Message message =
                Message.ofUser(
                        UUID.randomUUID().toString(), answer, MayConfirm.mark(Map.of(), true));
        replica.engine().answer(Tasks.CALLER, asks.id(), message);
        return settled(replica, asks.id());
    }

    private static Task settled(Replica replica, TaskId id) throws InterruptedException {
        return replica.engine().await(Tasks.CALLER, id, PATIENCE).orElseThrow();
    }

    /** All that Redis has on its disk. */
    private String filesOfRedis() throws IOException {
        try (Stream<Path> files = Files.walk(redis.data())) {
            StringBuilder all = new StringBuilder();
            files.filter(Files::isRegularFile).forEach(file -> all.append(text(file)));
            return all.toString();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Entity alarm() {
        EntityState armed =
                new EntityState("armed_away", Map.of("code_format", "number"), Instant.EPOCH);
        return new Entity(ALARM, "House Alarm", List.of(), "hall", null, Set.of(), true, armed);
    }
}
