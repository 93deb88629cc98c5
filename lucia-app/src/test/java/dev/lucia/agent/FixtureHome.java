package dev.lucia.agent;

import dev.lucia.home.EntityId;
import dev.lucia.home.EntityState;
import dev.lucia.home.Home;
import dev.lucia.home.HomeConnection;
import dev.lucia.home.HomeGateway;
import dev.lucia.home.HomeUnavailable;
import dev.lucia.home.Observation;
import dev.lucia.home.ServiceCall;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A home in memory whose devices obey, ignore, refuse or do not answer, as told. */
final class FixtureHome implements HomeGateway {

    private final Map<EntityId, Observation> stubborn = new HashMap<>();
    private final List<ServiceCall> calls = Collections.synchronizedList(new ArrayList<>());
    private final Home home;
    private boolean away;

    FixtureHome(Home home) {
        this.home = home;
    }

    /** Lets whatever is asked of {@code entity} end like this. */
    FixtureHome with(String entity, Observation observation) {
        stubborn.put(EntityId.of(entity), observation);
        return this;
    }

    FixtureHome away() {
        away = true;
        return this;
    }

    List<ServiceCall> calls() {
        return calls;
    }

    @Override
    public Home home() {
        if (away) {
            throw new HomeUnavailable("the fixture is away");
        }
        return home;
    }

    @Override
    public Observation perform(ServiceCall call, Predicate<EntityState> wanted, Duration patience) {
        calls.add(call);
        Observation fixed = stubborn.get(call.target());
        if (fixed != null) {
            return fixed;
        }
        EntityState after = after(call);
        return wanted.test(after)
                ? new Observation.Reached(after)
                : new Observation.NotReached(after);
    }

    @Override
    public HomeConnection connection() {
        return new HomeConnection.Connected(Instant.EPOCH, home.entities().size());
    }

    private static EntityState after(ServiceCall call) {
        String value = call.service().equals("turn_on") ? "on" : "off";
        return new EntityState(value, Map.of(), Instant.EPOCH);
    }
}
