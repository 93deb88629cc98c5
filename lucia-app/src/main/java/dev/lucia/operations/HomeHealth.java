package dev.lucia.operations;

import dev.lucia.home.HomeConnection;
import dev.lucia.home.HomeGateway;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Shows the connection to the home. It is never a reason to be down: no other replica has more. */
@Component("homeHealthIndicator")
class HomeHealth implements HealthIndicator {

    private final HomeGateway home;

    HomeHealth(HomeGateway home) {
        this.home = home;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        switch (home.connection()) {
            case HomeConnection.Connected connected ->
                    health.withDetail("connection", "connected")
                            .withDetail("since", connected.since().toString())
                            .withDetail("entities", connected.entities());
            case HomeConnection.Connecting _ -> health.withDetail("connection", "connecting");
            case HomeConnection.Refused _ -> health.withDetail("connection", "refused");
        }
        return health.build();
    }
}
