package dev.lucia.helm;

import static dev.lucia.testing.Fixture.CLUSTER;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.helm.SharedInstallation.Installed;
import dev.lucia.testing.Requires;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** One installation from the built archive, and what must hold while it runs. */
@Requires(CLUSTER)
@ExtendWith(SharedInstallation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InstallKT {

    private static final String SENTENCE = "turn on the kitchen lights";

    private final Installed installed;
    private final Installation lucia;

    InstallKT(Installed installed) {
        this.installed = installed;
        this.lucia = installed.lucia();
    }

    @Test
    void theClusterHasNothingToWarnAbout() {
        assertThat(installed.printed())
                .contains("STATUS: deployed")
                .doesNotContainIgnoringCase("warning");
        Stopwatch.print(
                "helm install --wait, 2 pods with backup: %.1f s%n%s"
                        .formatted(installed.seconds(), lucia.kubectl("get", "all")));
    }

    @Test
    void aSentenceThroughTheIngressTurnsOnALight() {
        // When
        var answer = lucia.talk().say(SENTENCE);

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"type\":\"command\"", "is on");
    }

    @Test
    void nobodyGetsInWithoutTheKey() {
        assertThat(lucia.talk().withKey("lk_wrong").say(SENTENCE).statusCode()).isEqualTo(401);
    }

    @Test
    void theIngressDoesNotLeadToTheManagementPort() {
        assertThat(lucia.talk().get("/actuator/prometheus").statusCode()).isNotEqualTo(200);
    }

    @Test
    void helmTestPasses() {
        assertThat(lucia.helm("test", "--logs", "--timeout=2m"))
                .contains("Phase:          Succeeded", "is on");
    }

    @Test
    void aStrangerCannotReachRedis() {
        // Given
        var stranger = new RedisVisitor(lucia, "stranger");
        var colleague = new RedisVisitor(lucia, "server");

        // When
        var refused = stranger.visit();
        var admitted = colleague.visit();

        // Then
        assertThat(refused).isEqualTo("Failed");
        assertThat(admitted).isEqualTo("Succeeded");
        Stopwatch.print(
                "Redis with the right password: stranger %s, Lucia %s"
                        .formatted(refused, admitted));
    }
}
