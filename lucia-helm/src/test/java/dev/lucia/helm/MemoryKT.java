package dev.lucia.helm;

import static dev.lucia.testing.Fixture.CLUSTER;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lucia.helm.SharedInstallation.Installed;
import dev.lucia.testing.Requires;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What pods at rest use, after they have worked: idle memory must not make the autoscaler act. */
@Requires(CLUSTER)
@ExtendWith(SharedInstallation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MemoryKT {

    /**
     * Two thirds of the autoscaler's target, 80 percent of 512Mi: with less a third pod goes again.
     */
    private static final int TARGET = 273;

    private static final int SENTENCES = 2000;

    private final Installation lucia;

    MemoryKT(Installed installed) {
        lucia = installed.lucia();
    }

    @Test
    void aPodThatHasWorkedComesToRestBelowTheAutoscalersTarget() {
        // Given
        Stream.generate(() -> "turn on the kitchen lights")
                .limit(SENTENCES)
                .parallel()
                .forEach(
                        sentence ->
                                assertThat(lucia.talk().say(sentence).statusCode())
                                        .isLessThan(500));

        // When
        var used =
                await().atMost(Duration.ofMinutes(3))
                        .pollInterval(Duration.ofSeconds(5))
                        .until(this::used, mebi -> mebi.stream().allMatch(m -> m < TARGET));

        // Then
        Stopwatch.print("memory after %d sentences: %s Mi a pod".formatted(SENTENCES, used));
        assertThat(used).hasSize(2);
    }

    private List<Integer> used() {
        return lucia.kubectl(
                        "top",
                        "pods",
                        "--no-headers",
                        "--selector=app.kubernetes.io/component=server")
                .lines()
                .map(line -> line.strip().split("\\s+", -1)[2].replace("Mi", ""))
                .map(Integer::valueOf)
                .toList();
    }
}
