package dev.lucia.home.assistant;

import static dev.lucia.testing.Eventually.await;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.home.Entity;
import dev.lucia.home.EntityId;
import dev.lucia.home.Home;

import io.micrometer.core.instrument.Counter;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Staying true to a home that changes. */
class FollowingIT {

    private static final EntityId LAMP = EntityId.of(FakeHomeAssistant.LIGHT);

    private FakeHomeAssistant fake;

    @BeforeEach
    void start() {
        fake = FakeHomeAssistant.start();
    }

    @AfterEach
    void stop() throws IOException {
        fake.close();
    }

    @Test
    void aNewAliasIsKnownWithoutReconnecting() {
        try (Client client = connected(Client.BRISK)) {
            // Given
            long layout = client.home.home().layout();
            fake.answers.put(
                    "config/entity_registry/get_entries",
                    (c, id, _) -> c.result(id, FakeHomeAssistant.entries("beacon")));

            // When
            fake.current().event("entity_registry_updated", "{\"event_type\":\"x\"}");

            // Then
            await("the alias", () -> lamp(client).aliases().equals(List.of("beacon")));
            assertThat(client.home.home().layout()).isNotEqualTo(layout);
            assertThat(fake.connections).hasValue(1);
        }
    }

    @Test
    void aNewNameArrivesWithTheState() {
        try (Client client = connected(Client.BRISK)) {
            // Given
            Home before = client.home.home();

            // When
            fake.current()
                    .event(
                            "entities",
                            "{\"c\":{\"light.lamp\":{\"+\":{\"a\":{\"friendly_name\":\"Beacon\"}}}}}");

            // Then
            await("the name", () -> lamp(client).name().equals("Beacon"));
            assertThat(client.home.home().layout()).isNotEqualTo(before.layout());
            assertThat(before.entity(LAMP).orElseThrow().name()).isEqualTo("Lamp");
        }
    }

    @Test
    void aConnectionThatOnlyLooksAliveIsReplaced() {
        // Given
        fake.answers.put("ping", (_, _, _) -> {});
        Timing nervous =
                new Timing(
                        Duration.ofSeconds(5),
                        Duration.ofMillis(20),
                        Duration.ofMillis(50),
                        Duration.ofMillis(10),
                        Duration.ofMillis(50),
                        Duration.ofMillis(10),
                        Duration.ofSeconds(1));

        // When
        try (Client client = connected(nervous)) {

            // Then
            await("another connection", () -> fake.connections.get() > 1);
            assertThat(client.meters.get("lucia.home.reconnects").counter().count()).isPositive();
        }
    }

    @Test
    void theSameLayoutSurvivesAReconnection() {
        try (Client client = connected(Client.BRISK)) {
            // Given
            long layout = client.home.home().layout();

            // When
            fake.current().wire().goAway();
            await("another connection", () -> fake.conversations.size() > 1);
            await("the connection", client::isConnected);

            // Then
            assertThat(client.home.home().layout()).isEqualTo(layout);
        }
    }

    @Test
    void aStormOfEventsEndsInTheLastState() {
        try (Client client = connected(Client.BRISK)) {
            // When
            for (int i = 0; i < 20_000; i++) {
                fake.current().event("entities", FakeHomeAssistant.change("state " + i));
            }

            // Then
            await("the last state", () -> lamp(client).state().value().equals("state 19999"));
            assertThat(fake.connections).hasValue(1);
        }
    }

    @Test
    void eventsAreCounted() {
        try (Client client = connected(Client.BRISK)) {
            // When
            fake.current().event("entities", FakeHomeAssistant.change("on"));

            // Then
            Counter events = client.meters.get("lucia.home.events").counter();
            await("first states and a change", () -> events.count() == 2);
            assertThat(client.meters.get("lucia.home.sync").timer().count()).isEqualTo(1);
            assertThat(client.meters.get("lucia.home.entities").gauge().value()).isEqualTo(1);
        }
    }

    private Client connected(Timing timing) {
        Client client = Client.of(fake.url(), FakeHomeAssistant.TOKEN, true, timing);
        await("the connection", client::isConnected);
        return client;
    }

    private static Entity lamp(Client client) {
        return client.home.home().entity(LAMP).orElseThrow();
    }
}
