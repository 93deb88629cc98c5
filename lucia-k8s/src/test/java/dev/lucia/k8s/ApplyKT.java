package dev.lucia.k8s;

import static dev.lucia.testing.Fixture.CLUSTER;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.testing.Requires;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

/** {@code kubectl apply -k} as it is documented, and then a sentence. */
@Requires(CLUSTER)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApplyKT {

    private static final String EVERYTHING =
            """
            resources: [../../base]
            components: [../../components/networkpolicy, ../../components/backup]
            """;

    private Installation lucia;

    @BeforeAll
    void apply(@TempDir Path folder) throws IOException {
        lucia = Installation.of(folder, EVERYTHING);
    }

    @AfterAll
    void remove() {
        lucia.close();
    }

    @Test
    void theGeneratedKeyLetsASentenceTurnOnTheLights() throws IOException, InterruptedException {
        // When
        var answer = lucia.say("turn on the kitchen lights", lucia.apiKey());

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"type\":\"command\"", "taskId");
    }

    @Test
    void anotherKeyDoesNot() throws IOException, InterruptedException {
        assertThat(lucia.say("turn on the kitchen lights", "lk_wrong").statusCode()).isEqualTo(401);
    }

    @Test
    void aChangedSettingReplacesThePodsWithoutAFailedRequest()
            throws IOException, InterruptedException {
        // Given
        var before = lucia.get("deployment/lucia", "{.metadata.generation}");
        try (var requests = SteadyRequests.to(lucia)) {

            // When
            lucia.apply(
                    EVERYTHING
                            + """
                            configMapGenerator:
                              - name: lucia-config
                                behavior: merge
                                literals: [LOGGING_LEVEL_DEV_LUCIA=debug]
                            """);

            // Then
            assertThat(lucia.get("deployment/lucia", "{.metadata.generation}"))
                    .isNotEqualTo(before);
            assertThat(requests.failures()).isEmpty();
            assertThat(requests.answered()).isPositive();
            System.out.printf(
                    "measured: kustomize, changed setting: %d answered, 0 failed%n",
                    requests.answered());
        }
    }

    @Test
    void aBackupIsMadeAndKept() {
        // When
        lucia.kubectl("create", "job", "backup-now", "--from=cronjob/lucia-backup");
        lucia.kubectl("wait", "job/backup-now", "--for=condition=complete", "--timeout=2m");

        // Then
        assertThat(lucia.kubectl("logs", "job/backup-now", "--container=keep").text())
                .startsWith("Kept /backup/lucia-");
    }

    @Test
    void nothingBrokeOnTheWay() {
        assertThat(lucia.get("pods", "{.items[*].status.containerStatuses[*].restartCount}"))
                .matches("0( 0)*");
    }

    @Test
    void theAutoscalerSeesBothMeasures() {
        assertThat(lucia.get("horizontalpodautoscaler/lucia", "{.spec.minReplicas}"))
                .isEqualTo("2");
        assertThat(
                        lucia.kubectl(
                                        "wait",
                                        "horizontalpodautoscaler/lucia",
                                        "--for=condition=ScalingActive",
                                        "--timeout=120s")
                                .text())
                .contains("condition met");
    }
}
