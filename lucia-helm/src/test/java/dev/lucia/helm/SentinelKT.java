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
import java.util.UUID;

/** A Redis that somebody else runs, behind a Sentinel, whose primary dies. */
@Requires(CLUSTER)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SentinelKT {

    private static final String SENTENCE = "turn on the kitchen lights";

    private final Installation lucia = new Installation();
    private final Sentinels redis = new Sentinels(lucia);

    @BeforeAll
    void install() {
        lucia.install(
                Installation.ARCHIVE,
                "lucia.autoscaling.enabled=false",
                "lucia.replicaCount=1",
                "redis.enabled=false",
                "redis.external.uri=" + redis.start(),
                "redis.external.password=" + Sentinels.PASSWORD);
    }

    @AfterAll
    void remove() {
        lucia.close();
    }

    @Test
    void luciaFollowsThePrimary() {
        // Given
        var task = Talk.taskOf(lucia.talk().say(SENTENCE));

        // When
        redis.killThePrimary();
        var watch = new Stopwatch();
        await().atMost(Duration.ofMinutes(2))
                .until(
                        () ->
                                lucia.talk()
                                        .attempt(SENTENCE, UUID.randomUUID().toString())
                                        .filter(answer -> answer.statusCode() == 200)
                                        .isPresent());

        // Then
        Stopwatch.print(
                "Sentinel: primary killed, next sentence done after %.1f s"
                        .formatted(watch.seconds()));
        assertThat(lucia.talk().get(task).body()).contains("\"state\":\"completed\"");
    }
}
