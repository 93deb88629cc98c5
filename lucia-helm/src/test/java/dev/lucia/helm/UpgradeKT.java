package dev.lucia.helm;

import static dev.lucia.testing.Fixture.CLUSTER;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lucia.testing.Requires;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** The life of a release from a previous version of the chart to its end, under steady use. */
@Requires(CLUSTER)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UpgradeKT {

    private static final String SENTENCE = "turn on the kitchen lights";
    private static final String COMPLETED = "\"state\":\"completed\"";
    private static final String FIXED = "lucia.autoscaling.enabled=false";

    private Installation lucia;
    private String apiKey;
    private String redisPassword;
    private String task;

    @BeforeAll
    void installThePreviousVersion(@TempDir Path folder) throws IOException {
        lucia = new Installation();
        lucia.install(PreviousChart.in(folder), FIXED, PreviousChart.IMAGE);
        apiKey = lucia.apiKey();
        redisPassword = lucia.redisPassword();
        task = Talk.taskOf(lucia.talk().say(SENTENCE));
    }

    @AfterAll
    void remove() {
        lucia.close();
    }

    @Test
    @Order(1)
    void anUpgradeFailsNoRequestAndLeavesRedisAlone() {
        // Given
        var redis = redisPod();
        var steady = new SteadyTalk(lucia.talk());

        // When
        try (steady) {
            lucia.upgrade(Installation.ARCHIVE, FIXED);
        }

        // Then
        assertThat(steady.failures()).isEmpty();
        assertThat(steady.answered()).isPositive();
        assertThat(redisPod()).isEqualTo(redis);
        System.out.printf("upgrade: %d answered, 0 failed%n", steady.answered());
    }

    @Test
    @Order(2)
    void anUpgradeKeepsKeyPasswordAndTasks() {
        assertThat(lucia.apiKey()).isEqualTo(apiKey);
        assertThat(lucia.redisPassword()).isEqualTo(redisPassword);
        assertThat(lucia.talk().get(task).body()).contains(COMPLETED);
    }

    @Test
    @Order(3)
    void aChangedSettingReplacesThePodsWithoutAFailedRequest() {
        // Given
        var before = podTemplate();
        var steady = new SteadyTalk(lucia.talk());

        // When
        try (steady) {
            lucia.upgrade(Installation.ARCHIVE, FIXED, "logging.level=debug");
        }

        // Then
        assertThat(podTemplate()).isNotEqualTo(before);
        assertThat(steady.failures()).isEmpty();
        assertThat(steady.answered()).isPositive();
        System.out.printf("changed setting: %d answered, 0 failed%n", steady.answered());
    }

    @Test
    @Order(4)
    void aRollbackBringsThePreviousVersionBack() {
        // When
        lucia.helm("rollback", "1", "--wait", "--timeout=5m");

        // Then
        assertThat(lucia.field("deployment/lucia", "{.metadata.labels.helm\\.sh/chart}"))
                .isEqualTo("lucia-" + PreviousChart.VERSION);
        assertThat(lucia.talk().withKey(apiKey).say(SENTENCE).statusCode()).isEqualTo(200);
        assertThat(lucia.redisPassword()).isEqualTo(redisPassword);
    }

    @Test
    @Order(5)
    void nothingButTheVolumeStaysBehind() {
        // When
        lucia.helm("uninstall", "--wait", "--timeout=3m");

        // Then
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(
                        () ->
                                assertThat(lucia.remains())
                                        .containsExactly(
                                                "persistentvolumeclaim/data-lucia-redis-0"));
    }

    @Test
    @Order(6)
    void aNewInstallationFindsTheTasksAgain() {
        // When
        lucia.install(Installation.ARCHIVE, FIXED);

        // Then
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(lucia.talk().get(task).body()).contains(COMPLETED));
    }

    private String redisPod() {
        return lucia.field("pod/lucia-redis-0", "{.metadata.uid}");
    }

    private String podTemplate() {
        return lucia.field("deployment/lucia", "{.spec.template.metadata.annotations}");
    }
}
