package dev.lucia.home.assistant;

import dev.lucia.home.HomeGateway;
import dev.lucia.home.HomeQueries;
import dev.lucia.home.HomeQueriesContract;
import dev.lucia.testing.Fixture;
import dev.lucia.testing.Requires;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

@Requires(Fixture.HOME_ASSISTANT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HomeAssistantQueriesIT extends HomeQueriesContract {

    private Client client;

    @BeforeAll
    void start() {
        client = Client.ofRealHome(true);
    }

    @AfterAll
    void stop() {
        client.close();
    }

    @Override
    protected HomeGateway home() {
        return client.home;
    }

    @Override
    protected HomeQueries queries() {
        return client.home;
    }
}
