package dev.lucia.home.demo;

import static dev.lucia.testing.Eventually.await;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lucia.home.EntityId;
import dev.lucia.home.HomeConnection;
import dev.lucia.home.HomeReply;
import dev.lucia.home.HomeUnavailable;
import dev.lucia.home.Observation;
import dev.lucia.home.ServiceCall;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Map;

/** What goes wrong in the demo home, and what it does not pretend to do. */
class DemoTroubleIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private DemoReplicas replicas;

    @BeforeEach
    void start() {
        replicas = DemoReplicas.start();
    }

    @AfterEach
    void stop() {
        replicas.close();
    }

    @Test
    void aDeviceThatIgnoresCallsIsReported() throws InterruptedException {
        // Given
        ServiceCall call = turnOn("light.garden_lantern");

        // When
        Observation seen =
                replicas.first().perform(call, s -> s.value().equals("on"), Duration.ofMillis(200));

        // Then
        assertThat(seen).isInstanceOf(Observation.NotReached.class);
    }

    @Test
    void withoutRedisThereIsNoDemoHomeUntilItComesBack() throws InterruptedException {
        // Given
        replicas.first().perform(turnOn("light.hallway_light"), s -> true, PATIENCE);

        // When
        replicas.redis.kill();

        // Then
        assertThatThrownBy(() -> replicas.first().home())
                .isInstanceOf(HomeUnavailable.class)
                .hasMessageContaining("Redis");
        assertThat(replicas.first().connection()).isInstanceOf(HomeConnection.Connecting.class);
        replicas.redis.restart();
        await(
                "the demo home",
                () -> replicas.first().connection() instanceof HomeConnection.Connected);
        assertThat(replicas.first().home().entity(EntityId.of("light.hallway_light")))
                .hasValueSatisfying(light -> assertThat(light.state().value()).isEqualTo("on"));
    }

    @Test
    void itIsADemonstrationAndUnderstandsNothing() {
        // When
        HomeReply reply = replicas.first().say("turn on the light", "en", null, PATIENCE);

        // Then
        assertThat(reply).isInstanceOf(HomeReply.NotUnderstood.class);
        assertThat(replicas.first().home().demonstration()).isTrue();
    }

    private static ServiceCall turnOn(String light) {
        return new ServiceCall("light", "turn_on", EntityId.of(light), Map.of());
    }
}
