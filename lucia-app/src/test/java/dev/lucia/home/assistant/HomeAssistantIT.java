package dev.lucia.home.assistant;

import dev.lucia.home.EntityId;
import dev.lucia.home.HomeGateway;
import dev.lucia.home.HomeGatewayContract;
import dev.lucia.testing.Fixture;
import dev.lucia.testing.Requires;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

@Requires(Fixture.HOME_ASSISTANT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HomeAssistantIT extends HomeGatewayContract {

    private Client client;
    private Client other;

    @BeforeAll
    void connect() {
        client = Client.ofRealHome(true);
        other = Client.ofRealHome(true);
    }

    @AfterAll
    void disconnect() {
        client.close();
        other.close();
    }

    @Override
    protected HomeGateway home() {
        return client.home;
    }

    @Override
    protected HomeGateway elsewhere() {
        return other.home;
    }

    @Override
    protected EntityId failingSwitch() {
        return EntityId.of("switch.broken_switch");
    }
}
