package dev.lucia.helm;

import static dev.lucia.testing.Fixture.CLUSTER;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lucia.testing.Requires;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.time.Duration;
import java.util.stream.IntStream;

/** The autoscaler, with a window for scaling down that a test can wait for. */
@Requires(CLUSTER)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScalingKT {

    private static final String DOWN = "lucia.autoscaling.behavior.scaleDown.";

    private final Installation lucia = new Installation();

    @BeforeAll
    void install() {
        lucia.install(
                Installation.ARCHIVE,
                "lucia.replicaCount=1",
                "lucia.autoscaling.minReplicas=1",
                "lucia.autoscaling.maxReplicas=2",
                "lucia.extraEnv[0].name=LUCIA_SECURITY_RATELIMIT_REQUESTSPERSECOND",
                "lucia.extraEnv[0].value=100000",
                "lucia.extraEnv[1].name=LUCIA_SECURITY_RATELIMIT_BURST",
                "lucia.extraEnv[1].value=100000",
                DOWN + "stabilizationWindowSeconds=5",
                DOWN + "policies[0].type=Pods",
                DOWN + "policies[0].value=1",
                DOWN + "policies[0].periodSeconds=5");
    }

    @AfterAll
    void remove() {
        lucia.close();
    }

    @Test
    void podsComeUnderLoadAndGoAfterIt() {
        // Given
        await().atMost(Duration.ofMinutes(3)).until(() -> wanted() == 1 && measured());
        var watch = new Stopwatch();
        var speakers = IntStream.range(0, 4).mapToObj(i -> new SteadyTalk(lucia.talk())).toList();

        // When
        try {
            await().atMost(Duration.ofMinutes(3)).until(() -> wanted() == 2);
            lucia.kubectl("rollout", "status", "deployment/lucia", "--timeout=120s");
        } finally {
            speakers.forEach(SteadyTalk::close);
        }
        var out = watch.seconds();
        watch = new Stopwatch();
        await().atMost(Duration.ofMinutes(4)).until(() -> wanted() == 1);

        // Then
        assertThat(speakers).allSatisfy(speaker -> assertThat(speaker.failures()).isEmpty());
        Stopwatch.print(
                ("autoscaler: 2 pods ready %.0f s after the load began, 1 wanted %.0f s after it"
                                + " ended; %d answered, 0 failed")
                        .formatted(
                                out,
                                watch.seconds(),
                                speakers.stream().mapToInt(SteadyTalk::answered).sum()));
    }

    private int wanted() {
        return Integer.parseInt(lucia.field("deployment/lucia", "{.spec.replicas}"));
    }

    private boolean measured() {
        return lucia.field("hpa/lucia", "{.status.currentMetrics[*].resource.name}")
                .equals("cpu memory");
    }
}
