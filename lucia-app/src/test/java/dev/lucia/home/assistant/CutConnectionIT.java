package dev.lucia.home.assistant;

import static dev.lucia.testing.Eventually.await;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.home.EntityId;
import dev.lucia.home.EntityState;
import dev.lucia.home.Observation;
import dev.lucia.home.ServiceCall;
import dev.lucia.testing.Fixture;
import dev.lucia.testing.Requires;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A cable to a real Home Assistant that is cut. */
@Requires(Fixture.HOME_ASSISTANT)
class CutConnectionIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Reacts after two seconds; Home Assistant forgets that when its client vanishes. */
    private static final EntityId SLOW_LAMP = EntityId.of("light.slow_lamp");

    private Detour detour;
    private Client client;

    @BeforeEach
    void connect() {
        detour = new Detour(System.getenv("HOME_ASSISTANT_URL"));
        client = Client.of(detour.url(), System.getenv("HOME_ASSISTANT_TOKEN"), true, Client.BRISK);
        await("the connection", client::isConnected);
    }

    @AfterEach
    void disconnect() throws IOException {
        client.close();
        detour.close();
    }

    @Test
    void theHomeComesBackByItself() {
        // Given
        long layout = client.home.home().layout();

        // When
        detour.cut();

        // Then
        await("another connection", () -> detour.connections.get() == 2 && client.isConnected());
        assertThat(client.home.home().layout()).isEqualTo(layout);
    }

    @Test
    void anActionThatWasCutOffIsClaimedOnlyIfItHappened() throws InterruptedException {
        // Given
        client.home.perform(slowLamp("turn_off"), state -> state.value().equals("off"), PATIENCE);
        CompletableFuture<Observation> action = CompletableFuture.supplyAsync(this::turnOn);
        await("the call", () -> client.link.status().session().unanswered() > 0);

        // When
        detour.cut();

        // Then
        boolean claimed = action.handle((seen, _) -> seen instanceof Observation.Reached).join();
        await("another connection", () -> detour.connections.get() == 2 && client.isConnected());
        EntityState lamp = client.home.home().entity(SLOW_LAMP).orElseThrow().state();
        assertThat(claimed).isIn(false, lamp.value().equals("on"));
    }

    private Observation turnOn() {
        try {
            return client.home.perform(
                    slowLamp("turn_on"),
                    state -> state.value().equals("on"),
                    Duration.ofSeconds(4));
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static ServiceCall slowLamp(String service) {
        return new ServiceCall("light", service, SLOW_LAMP, Map.of());
    }
}
