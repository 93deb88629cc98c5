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

/** One installation from the built archive, and what must hold while it runs. */
@Requires(CLUSTER)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InstallKT {

    private static final String SENTENCE = "turn on the kitchen lights";
    private static final String LUCIA = "app.kubernetes.io/component=server";

    private Installation lucia;
    private String printed;

    @BeforeAll
    void install() {
        lucia = new Installation();
        printed =
                lucia.install(
                        Installation.ARCHIVE,
                        "lucia.autoscaling.enabled=false",
                        "lucia.replicaCount=2");
    }

    @AfterAll
    void remove() {
        lucia.close();
    }

    @Test
    void theClusterHasNothingToWarnAbout() {
        assertThat(printed).contains("STATUS: deployed").doesNotContainIgnoringCase("warning");
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
    }

    @Test
    void aTaskIsStillThereAfterRedisWasKilled() {
        // Given
        var task = Talk.taskOf(lucia.talk().say(SENTENCE));

        // When
        lucia.kubectl("delete", "pod", "lucia-redis-0", "--grace-period=0", "--force");

        // Then
        lucia.kubectl("rollout", "status", "statefulset/lucia-redis", "--timeout=120s");
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () ->
                                assertThat(lucia.talk().get(task).body())
                                        .contains("\"state\":\"completed\""));
    }

    @Test
    void podsAreEvictedOneAtATime() {
        // Given
        await().atMost(Duration.ofMinutes(2))
                .until(() -> lucia.field("pdb/lucia", "{.status.disruptionsAllowed}").equals("1"));
        var pods =
                lucia.kubectl("get", "pods", "--output=name", "--selector=" + LUCIA)
                        .lines()
                        .map(name -> name.replace("pod/", ""))
                        .toList();

        // When
        var first = Eviction.of(lucia, pods.get(0));
        var second = Eviction.of(lucia, pods.get(1));

        // Then
        assertThat(first.succeeded()).as(first.output()).isTrue();
        assertThat(second.succeeded()).isFalse();
        assertThat(second.output()).contains("disruption budget");
    }
}
