package dev.lucia.helm;

import static dev.lucia.testing.Fixture.CLUSTER;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lucia.helm.SharedInstallation.Installed;
import dev.lucia.testing.Requires;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** What is killed or evicted, and what becomes of the work. */
@Requires(CLUSTER)
@ExtendWith(SharedInstallation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FailureKT {

    private static final String SENTENCE = "turn on the kitchen lights";

    /** The demo home's lantern ignores it, and Lucia waits for five seconds whether it obeys. */
    private static final String SLOW = "turn on the garden lantern";

    private final Installation lucia;
    private final Pods pods;

    FailureKT(Installed installed) {
        lucia = installed.lucia();
        pods = new Pods(lucia);
    }

    @Test
    void aTaskEndsOnAnotherPodWhenItsOwnIsKilled() {
        // Given
        var takenOver = pods.sum("lucia_task_takeovers_total");
        var own = pods.running().getFirst();
        var key = UUID.randomUUID().toString();
        var talk = pods.talkTo(own);
        Thread.ofVirtual().start(() -> talk.attempt(SLOW, key));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> pods.value(own, "lucia_task_running") > 0);

        // When
        lucia.kubectl("delete", "pod", own.name(), "--grace-period=0", "--force");
        var watch = new Stopwatch();
        var answer =
                await().atMost(Duration.ofMinutes(1))
                        .until(() -> lucia.talk().attempt(SLOW, key), FailureKT::isAnswered)
                        .orElseThrow();

        // Then
        Stopwatch.print(
                "pod killed in a task, ended elsewhere after %.1f s".formatted(watch.seconds()));
        assertThat(answer.body()).contains("Garden Lantern was asked to");
        assertThat(pods.sum("lucia_task_takeovers_total")).isGreaterThan(takenOver);
        lucia.kubectl("rollout", "status", "deployment/lucia", "--timeout=120s");
    }

    @Test
    void nothingIsLostWhenRedisIsKilled() {
        // Given
        var task = Talk.taskOf(lucia.talk().say(SENTENCE));

        // When
        lucia.kubectl("delete", "pod", "lucia-redis-0", "--grace-period=0", "--force");
        var watch = new Stopwatch();
        await().atMost(Duration.ofMinutes(2))
                .until(() -> isAnswered(lucia.talk().attempt(SENTENCE, "after-" + task)));

        // Then
        Stopwatch.print("Redis killed, next sentence done after %.1f s".formatted(watch.seconds()));
        assertThat(lucia.talk().get(task).body()).contains("\"state\":\"completed\"");
        lucia.kubectl("rollout", "status", "statefulset/lucia-redis", "--timeout=120s");
    }

    @Test
    void podsAreEvictedOneAtATimeWithoutAFailedRequest() {
        // Given
        lucia.kubectl("rollout", "status", "deployment/lucia", "--timeout=120s");
        await().atMost(Duration.ofMinutes(2))
                .until(() -> lucia.field("pdb/lucia", "{.status.disruptionsAllowed}").equals("1"));
        var running = pods.running();
        var steady = new SteadyTalk(lucia.talk());

        // When
        try (steady) {
            var first = Eviction.of(lucia, running.get(0).name());
            var second = Eviction.of(lucia, running.get(1).name());
            assertThat(first.succeeded()).as(first.output()).isTrue();
            assertThat(second.output()).contains("disruption budget");
            lucia.kubectl("wait", "pod/" + running.get(0).name(), "--for=delete", "--timeout=120s");
            lucia.kubectl("rollout", "status", "deployment/lucia", "--timeout=120s");
        }

        // Then
        assertThat(steady.failures()).isEmpty();
        Stopwatch.print(
                "eviction: second one refused; %d answered, 0 failed".formatted(steady.answered()));
    }

    private static boolean isAnswered(Optional<HttpResponse<String>> answer) {
        return answer.filter(present -> present.statusCode() == 200).isPresent();
    }
}
