package dev.lucia.home.assistant;

import static dev.lucia.testing.Eventually.await;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lucia.home.EntityId;
import dev.lucia.home.Home;
import dev.lucia.home.HomeConnection;
import dev.lucia.home.HomeUnavailable;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.ZoneId;

/** Coming up with a Home Assistant that is away, wrong, starting, old, or huge. */
class ConnectingIT {

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
    void aRefusedTokenIsNeverTriedAgain() {
        // When
        try (Client client = Client.of(fake.url(), "wrong-token", true, Client.BRISK)) {
            await("the link's end", () -> !client.link.isRunning());

            // Then
            assertThat(client.home.connection()).isInstanceOf(HomeConnection.Refused.class);
            assertThat(client.trouble()).contains("lucia.home.token").doesNotContain("wrong-token");
            assertThat(fake.connections).hasValue(1);
            assertThatThrownBy(client.home::home)
                    .isInstanceOf(HomeUnavailable.class)
                    .hasMessageContaining("does not accept the token");
        }
    }

    @Test
    void whatIsAwayIsNamedAndFoundWhenItComes() throws IOException {
        // Given
        int port = fake.port();
        fake.close();
        try (Client client =
                Client.of(
                        "http://127.0.0.1:" + port, FakeHomeAssistant.TOKEN, true, Client.BRISK)) {
            await("a reason", () -> client.trouble().contains("is Home Assistant running there?"));
            assertThat(client.meters.get("lucia.home.connected").gauge().value()).isZero();

            // When
            fake = FakeHomeAssistant.start(port);

            // Then
            await("the connection", client::isConnected);
            assertThat(client.meters.get("lucia.home.connected").gauge().value()).isEqualTo(1);
            assertThat(client.meters.get("lucia.home.reconnects").counter().count()).isPositive();
        }
    }

    @Test
    void anotherServerIsNamed() {
        // Given
        fake.httpStatus = 404;

        // When
        try (Client client = Client.of(fake)) {

            // Then
            await("a reason", () -> client.trouble().contains("no Home Assistant at this path"));
        }
    }

    @Test
    void aBannedAddressIsNamed() {
        // Given
        fake.httpStatus = 403;

        // When
        try (Client client = Client.of(fake)) {

            // Then
            await("a reason", () -> client.trouble().contains("ip_bans.yaml"));
        }
    }

    @Test
    void nothingIsBelievedBeforeTheStartIsOver() {
        // Given
        fake.answers.put(
                "get_config", (c, id, _) -> c.result(id, FakeHomeAssistant.config("STARTING")));
        try (Client client = Client.of(fake)) {
            await("a reason", () -> client.trouble().contains("is starting"));

            // When
            fake.answers.put(
                    "get_config", (c, id, _) -> c.result(id, FakeHomeAssistant.config("RUNNING")));
            fake.current().event("homeassistant_started", "{\"event_type\":\"x\"}");

            // Then
            await("the connection", client::isConnected);
            assertThat(client.home.home().entities()).containsOnlyKeys(EntityId.of("light.lamp"));
            assertThat(fake.connections).hasValue(1);
        }
    }

    @Test
    void anOldVersionWithoutFloorsAndLabelsWillDo() {
        // Given
        fake.answers.remove("config/floor_registry/list");
        fake.answers.remove("config/label_registry/list");

        // When
        try (Client client = Client.of(fake)) {
            await("the connection", client::isConnected);

            // Then
            Home home = client.home.home();
            assertThat(home.floors()).isEmpty();
            assertThat(home.zone()).isEqualTo(ZoneId.of("Europe/Vienna"));
            assertThat(home.language()).isEqualTo("de");
            assertThat(home.settings().country()).isEqualTo("AT");
        }
    }

    @Test
    void aTokenWithoutRightsIsExplained() {
        // Given
        fake.answers.put(
                "homeassistant/expose_entity/list",
                (c, id, _) -> c.failure(id, "unauthorized", "Unauthorized"));

        // When
        try (Client client = Client.of(fake)) {

            // Then
            await("a reason", () -> client.trouble().contains("must belong to an administrator"));
        }
    }

    @Test
    void onlyExposedEntitiesAreSeenUnlessAllAreWanted() {
        // Given
        fake.answers.put(
                "subscribe_entities",
                (c, id, _) -> {
                    c.subscriptions().put("entities", id);
                    c.result(id, "null");
                    c.event(
                            "entities",
                            "{\"a\":{\"light.lamp\":{\"s\":\"on\"},\"light.hidden\":{\"s\":\"on\"}}}");
                });

        // When
        try (Client careful = Client.of(fake);
                Client open = Client.of(fake.url(), FakeHomeAssistant.TOKEN, false, Client.BRISK)) {
            await("both", () -> careful.isConnected() && open.isConnected());

            // Then
            EntityId hidden = EntityId.of("light.hidden");
            assertThat(careful.home.home().entity(hidden)).isEmpty();
            assertThat(open.home.home().entity(hidden))
                    .hasValueSatisfying(light -> assertThat(light.exposed()).isFalse());
        }
    }

    @Test
    void aHugeHomeArrivesInPieces() {
        // Given
        String states = HugeHome.states(5000);
        fake.answers.put(
                "homeassistant/expose_entity/list",
                (c, id, _) -> c.result(id, HugeHome.exposed(5000)));
        fake.answers.put(
                "subscribe_entities",
                (c, id, _) -> {
                    c.subscriptions().put("entities", id);
                    c.result(id, "null");
                    c.wire().sendInPieces(c.eventText("entities", states), 1001);
                });

        // When
        try (Client client = Client.of(fake)) {
            await("the connection", client::isConnected);

            // Then
            assertThat(client.home.home().entities()).hasSize(5000);
            assertThat(client.home.home().entity(EntityId.of("light.e4999")).orElseThrow().name())
                    .isEqualTo("Größe 💡 4999");
        }
    }
}
