package dev.lucia.home.assistant;

import static dev.lucia.testing.Eventually.await;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Announcements on the satellite of the device that asked. */
class AnnouncingIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<JsonNode> calls = new CopyOnWriteArrayList<>();
    private FakeHomeAssistant fake;
    private Client client;
    private Announcer voice;

    @BeforeEach
    void start() {
        fake = FakeHomeAssistant.start();
        client = Client.of(fake);
        await("the connection", client::isConnected);
        voice = new Announcer(client.link.status());
        fake.answers.put(
                "config/entity_registry/list",
                (c, id, _) ->
                        c.result(
                                id,
                                """
                                [{"entity_id":"sensor.kitchen","device_id":"d1","disabled_by":null},\
                                {"entity_id":"assist_satellite.off","device_id":"d1","disabled_by":"user"},\
                                {"entity_id":"assist_satellite.hall","device_id":"d2","disabled_by":null},\
                                {"entity_id":"assist_satellite.kitchen","device_id":"d1","disabled_by":null}]\
                                """));
        fake.answers.put(
                "get_states",
                (c, id, _) ->
                        c.result(
                                id,
                                """
                                [{"entity_id":"assist_satellite.kitchen","state":"idle"},\
                                {"entity_id":"assist_satellite.hall","state":"unavailable"}]\
                                """));
        fake.answers.put(
                "call_service",
                (c, id, command) -> {
                    calls.add(command);
                    c.result(id, "{\"context\":{\"id\":\"1\"}}");
                });
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        fake.close();
    }

    @Test
    void theSatelliteOfTheDeviceSaysIt() throws InterruptedException {
        // When
        boolean said = voice.announce("d1", "The pizza timer is over!", PATIENCE);

        // Then
        assertThat(said).isTrue();
        assertThat(calls).hasSize(1);
        JsonNode call = calls.getFirst();
        assertThat(call.path("domain").asString()).isEqualTo("assist_satellite");
        assertThat(call.path("service").asString()).isEqualTo("announce");
        assertThat(call.at("/target/entity_id").asString()).isEqualTo("assist_satellite.kitchen");
        assertThat(call.at("/service_data/message").asString())
                .isEqualTo("The pizza timer is over!");
    }

    @Test
    void oneThatIsAwayIsNotAsked() throws InterruptedException {
        // When
        boolean said = voice.announce("d2", "hello", PATIENCE);

        // Then
        assertThat(said).isFalse();
        assertThat(calls).isEmpty();
    }

    @Test
    void aRefusalIsTold() throws InterruptedException {
        // Given
        fake.answers.put(
                "call_service", (c, id, _) -> c.failure(id, "home_assistant_error", "busy"));

        // Then
        assertThat(voice.announce("assist_satellite.kitchen", "hello", PATIENCE)).isFalse();
    }
}
