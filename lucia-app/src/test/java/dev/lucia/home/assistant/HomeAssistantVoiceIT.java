package dev.lucia.home.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.testing.Eventually;
import dev.lucia.testing.Fixture;
import dev.lucia.testing.Requires;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.time.Duration;
import java.util.UUID;

/** Speaking through a real Home Assistant; it has no voice device, but takes notifications. */
@Requires(Fixture.HOME_ASSISTANT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HomeAssistantVoiceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Client client;
    private Announcer voice;

    @BeforeAll
    void start() {
        client = Client.ofRealHome(true);
        Eventually.await("connected", client::isConnected);
        voice = new Announcer(client.link.status());
    }

    @AfterAll
    void stop() {
        client.close();
    }

    @Test
    void aNotificationIsThereToBeRead() throws InterruptedException {
        // Given
        String text = "The pizza timer is over! " + UUID.randomUUID();

        // When
        boolean taken =
                voice.notify("notify.persistent_notification", "Lucia: pizza", text, PATIENCE);

        // Then
        assertThat(taken).isTrue();
        assertThat(notifications()).contains(text);
    }

    @Test
    void anUnknownActionIsTold() throws InterruptedException {
        assertThat(voice.notify("notify.no_such_phone", "Lucia", "text", PATIENCE)).isFalse();
    }

    @Test
    void aDeviceWithoutASatelliteDoesNotSpeak() throws InterruptedException {
        assertThat(voice.announce("no-such-device", "hello", PATIENCE)).isFalse();
        assertThat(voice.announce("assist_satellite.nowhere", "hello", PATIENCE)).isFalse();
    }

    private String notifications() throws InterruptedException {
        Command list = Command.of("persistent_notification/get");
        return switch (client.link.status().session().ask(list, PATIENCE)) {
            case Reply.Success(var all) -> all.toString();
            case Reply.Failure failure -> failure.toString();
        };
    }
}
