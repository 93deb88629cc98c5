package dev.lucia.push;

import static dev.lucia.task.Tasks.CALLER;
import static dev.lucia.task.Tasks.accepted;
import static dev.lucia.task.Tasks.says;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.redis.SharedRedis;
import dev.lucia.secret.Secret;
import dev.lucia.task.Caller;
import dev.lucia.task.Message;
import dev.lucia.task.Outcome;
import dev.lucia.task.TaskCatalog;
import dev.lucia.task.TaskExecution;
import dev.lucia.task.TaskId;
import dev.lucia.testing.Eventually;
import dev.lucia.testing.RedisServer;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class PushIT {

    private static final String[] ALL_FIVE = {
        "task 1 WORKING", "event 2 one", "event 3 two", "event 4 three", "event 5 done"
    };

    private final Map<TaskId, CountDownLatch> gates = new ConcurrentHashMap<>();
    private RedisServer redis;
    private PushReplica replica;
    private Webhook webhook;

    @BeforeAll
    void start() throws IOException {
        redis = RedisServer.start();
        webhook = Webhook.start();
        replica = PushReplica.start(redis.uri(), this::report, "lucia.push.max-attempts=3");
    }

    @AfterAll
    void stop() {
        replica.close();
        webhook.close();
        redis.close();
    }

    @Test
    void newsArriveInOrderWithWhatTheReceiverAskedFor() {
        // Given
        TaskId task = waitingTask();
        String path = "/order?x=" + task;
        PushConfig config =
                new PushConfig(
                        task,
                        "mine",
                        webhook.url(path),
                        Secret.of("my-token"),
                        new PushAuthentication("Bearer", Secret.of("hunter2")));

        // When
        PushCreation created = replica.configs().create(CALLER, config, PushStart.SUBMISSION);
        open(task);

        // Then
        assertThat(created).isEqualTo(new PushCreation.Created(config));
        assertThat(webhook.bodies(path, 5)).containsExactly(ALL_FIVE);
        assertThat(webhook.at(path))
                .allSatisfy(
                        post -> {
                            assertThat(post.header("Authorization")).isEqualTo("Bearer hunter2");
                            assertThat(post.header("X-a2a-notification-token"))
                                    .isEqualTo("my-token");
                            assertThat(post.header("Content-type"))
                                    .isEqualTo("application/a2a+json");
                        });
    }

    @Test
    void whoComesLaterHearsOnlyWhatFollows() {
        // Given
        TaskId task = waitingTask();

        // When
        create(task, "late", "/late");
        open(task);

        // Then
        assertThat(webhook.bodies("/late", 4))
                .containsExactly("event 2 one", "event 3 two", "event 4 three", "event 5 done");
    }

    @Test
    void failuresAreTriedAgainAndChangeNoOrder() throws IOException {
        try (Webhook flaky =
                Webhook.start().answers(500, 429, 200, 503).answers(301, "Location", "/else")) {
            // Given
            TaskId task = waitingTask();
            double before = replica.count("lucia.push.failures");
            create(task, "flaky", flaky.url("/"), PushStart.SUBMISSION);

            // When
            open(task);

            // Then
            assertThat(flaky.bodies("/", 9))
                    .containsExactly(
                            "task 1 WORKING",
                            "task 1 WORKING",
                            "task 1 WORKING",
                            "event 2 one",
                            "event 2 one",
                            "event 2 one",
                            "event 3 two",
                            "event 4 three",
                            "event 5 done");
            assertThat(flaky.at("/else")).isEmpty();
            assertThat(replica.count("lucia.push.failures") - before).isGreaterThanOrEqualTo(4);
        }
    }

    @Test
    void afterTooManyFailuresItGivesUpAndSaysSo(CapturedOutput log) throws IOException {
        try (Webhook broken = Webhook.start().answers(500, 500, 500)) {
            // Given
            TaskId task = waitingTask();
            double before = replica.count("lucia.push.giveups");

            // When
            create(task, "broken", broken.url("/"), PushStart.SUBMISSION);

            // Then
            Eventually.await("a log line", () -> log.getOut().contains("config=\"broken\""));
            assertThat(log.getOut())
                    .contains("Gave up on a webhook", "reason=\"status 500\"", "attempts=\"3\"");
            assertThat(replica.count("lucia.push.giveups") - before).isPositive();
            assertThat(broken.bodies("/", 3)).containsOnly("task 1 WORKING");

            // When
            open(task);

            // Then
            assertThat(broken.bodies("/", 7).subList(3, 7))
                    .containsExactly("event 2 one", "event 3 two", "event 4 three", "event 5 done");
        }
    }

    @Test
    void oneReceiverDoesNotWaitForAnother() throws IOException {
        try (Webhook stuck = Webhook.start()) {
            // Given
            stuck.hold();
            TaskId task = waitingTask();
            create(task, "stuck", stuck.url("/"), PushStart.SUBMISSION);
            create(task, "quick", webhook.url("/quick"), PushStart.SUBMISSION);

            // When
            open(task);

            // Then
            assertThat(webhook.bodies("/quick", 5)).containsExactly(ALL_FIVE);
            assertThat(stuck.at("/")).hasSizeLessThan(2);
            assertThat(replica.get(PushOutbox.class).depth()).isGreaterThanOrEqualTo(1);
        }
    }

    @Test
    void configsAreTheCallersOwnAndKeepTheirIds() {
        // Given
        TaskId task = waitingTask();
        PushConfigs configs = replica.configs();
        Caller other = new Caller("garage");
        for (String id : List.of("c", "a", "b")) {
            create(task, id, "/" + id);
        }

        // Then
        assertThat(configs.list(CALLER, task, null, 2))
                .hasValueSatisfying(
                        page -> {
                            assertThat(page.configs())
                                    .extracting(PushConfig::id)
                                    .containsExactly("a", "b");
                            assertThat(page.more()).isTrue();
                        });
        assertThat(configs.list(CALLER, task, "b", 2))
                .hasValueSatisfying(
                        page -> {
                            assertThat(page.configs())
                                    .extracting(PushConfig::id)
                                    .containsExactly("c");
                            assertThat(page.more()).isFalse();
                        });
        assertThat(configs.find(other, task, "a")).isEmpty();
        assertThat(configs.list(other, task, null, 2)).isEmpty();
        assertThat(configs.delete(other, task, "a")).isFalse();
        assertThat(configs.create(other, config(task, "d", webhook.url("/d")), PushStart.NOW))
                .isEqualTo(new PushCreation.Unknown());
        assertThat(configs.find(CALLER, task, "a")).isPresent();

        // When
        boolean first = configs.delete(CALLER, task, "a");
        boolean second = configs.delete(CALLER, task, "a");

        // Then
        assertThat(first && second).isTrue();
        assertThat(configs.find(CALLER, task, "a")).isEmpty();
    }

    @Test
    void anEndedTaskMayHaveConfigsTooAndTheyEndWithIt() throws InterruptedException {
        // Given
        TaskId task = waitingTask();
        open(task);
        replica.engine().await(CALLER, task, Duration.ofSeconds(30));

        // When
        create(task, "after", "/after");

        // Then
        assertThat(replica.configs().find(CALLER, task, "after")).isPresent();
        SharedRedis shared = replica.get(SharedRedis.class);
        long ttl = shared.call(commands -> commands.pttl(shared.key("p:" + task)));
        assertThat(ttl).isPositive();
    }

    @Test
    void thereIsALimitToConfigsAndReplacingIsNoNewOne() {
        // Given
        TaskId task = waitingTask();
        for (int i = 0; i < 32; i++) {
            create(task, "id" + i, "/many");
        }

        // When
        PushCreation replaced =
                replica.configs()
                        .create(CALLER, config(task, "id0", webhook.url("/x")), PushStart.NOW);
        PushCreation tooMany =
                replica.configs()
                        .create(CALLER, config(task, "id32", webhook.url("/x")), PushStart.NOW);

        // Then
        assertThat(replaced).isInstanceOf(PushCreation.Created.class);
        assertThat(tooMany)
                .isEqualTo(new PushCreation.Refused("the task has 32 configs; delete one"));
    }

    @Test
    void aTargetInsideIsRefusedWhenItIsNamed() {
        assertThat(
                        replica.configs()
                                .create(
                                        CALLER,
                                        config(waitingTask(), "evil", "https://169.254.169.254/"),
                                        PushStart.NOW))
                .isInstanceOfSatisfying(
                        PushCreation.Refused.class,
                        refused -> assertThat(refused.reason()).contains("public addresses"));
    }

    @Test
    void secretsAreReadableNeitherInRedisNorInTheLog(CapturedOutput log) {
        // Given
        TaskId task = waitingTask();
        PushConfig config =
                new PushConfig(
                        task,
                        "secret",
                        webhook.url("/secret"),
                        Secret.of("tok3n-of-mine"),
                        new PushAuthentication("Bearer", Secret.of("hunter2-of-mine")));

        // When
        replica.configs().create(CALLER, config, PushStart.SUBMISSION);
        webhook.bodies("/secret", 1);

        // Then
        SharedRedis shared = replica.get(SharedRedis.class);
        Map<String, String> stored =
                shared.call(commands -> commands.hgetall(shared.key("p:" + task)));
        assertThat(stored).containsKey("secret");
        assertThat(stored.toString() + log).doesNotContain("tok3n-of-mine", "hunter2-of-mine");
        assertThat(config.toString()).doesNotContain("tok3n-of-mine", "hunter2-of-mine");
        assertThat(replica.configs().find(CALLER, task, "secret")).contains(config);
    }

    @Test
    void whatAnotherKeySealedIsPutAside() {
        // Given
        TaskId task;
        try (RedisServer fresh = RedisServer.start()) {
            try (PushReplica silent = PushReplica.silent(fresh.uri(), this::report)) {
                task = accepted(silent.engine().submit(says("hello")));
                silent.configs()
                        .create(
                                CALLER,
                                new PushConfig(
                                        task, "old", webhook.url("/old"), Secret.of("token"), null),
                                PushStart.SUBMISSION);
                open(task);
            }

            // When
            try (PushReplica other =
                    PushReplica.withKey("fedcba9876543210".repeat(4), fresh.uri())) {
                // Then
                Eventually.await("parking", () -> other.count("lucia.push.parked") > 0);
                assertThat(fresh.command("LLEN", "{lucia}:push:parked")).isNotEqualTo(":0");
            }
        }
        assertThat(webhook.at("/old")).isEmpty();
    }

    @Test
    void anErasedTaskIsNotToldOf() throws IOException {
        try (Webhook down = Webhook.start()) {
            // Given
            down.hold();
            TaskId task = waitingTask();
            create(task, "gone", down.url("/"), PushStart.SUBMISSION);

            // When
            replica.get(TaskCatalog.class).erase(CALLER, task);

            // Then
            SharedRedis shared = replica.get(SharedRedis.class);
            assertThat(
                            shared.<Double>call(
                                    commands ->
                                            commands.zscore(shared.key("push"), task + " gone")))
                    .isNull();
            assertThat(
                            shared.<Long>call(
                                    commands ->
                                            commands.exists(
                                                    shared.key("p:" + task),
                                                    shared.key("ps:" + task))))
                    .isZero();
        }
    }

    private void create(TaskId task, String id, String path) {
        create(task, id, webhook.url(path), PushStart.NOW);
    }

    private void create(TaskId task, String id, String url, PushStart from) {
        assertThat(replica.configs().create(CALLER, config(task, id, url), from))
                .isInstanceOf(PushCreation.Created.class);
    }

    private static PushConfig config(TaskId task, String id, @Nullable String url) {
        return new PushConfig(task, id, String.valueOf(url), null, null);
    }

    /** A task that goes on when its gate is opened. */
    private TaskId waitingTask() {
        return accepted(replica.engine().submit(says("hello")));
    }

    private void open(TaskId task) {
        gate(task).countDown();
    }

    private CountDownLatch gate(TaskId task) {
        return gates.computeIfAbsent(task, _ -> new CountDownLatch(1));
    }

    private Outcome report(TaskExecution execution) throws InterruptedException {
        gate(execution.task().id()).await();
        for (String word : List.of("one", "two", "three")) {
            execution.report(Message.ofAgent(word));
        }
        return new Outcome.Completed(Message.ofAgent("done"), List.of());
    }
}
