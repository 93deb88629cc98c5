package dev.lucia.agent;

import dev.lucia.home.Answer;
import dev.lucia.home.Entity;
import dev.lucia.home.EntityId;
import dev.lucia.home.EntityState;
import dev.lucia.home.Home;
import dev.lucia.home.HomeConnection;
import dev.lucia.home.HomeGateway;
import dev.lucia.home.HomeQueries;
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
public final class FixtureHome implements HomeGateway, HomeQueries {

    private final Map<EntityId, Observation> stubborn = new HashMap<>();
    private final List<ServiceCall> calls = Collections.synchronizedList(new ArrayList<>());
    private final Home home;
    private boolean away;

    public FixtureHome(Home home) {
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

    /** What was asked of it. */
    public List<ServiceCall> calls() {
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
    public Answer ask(ServiceCall call, Duration patience) {
        return new Answer.Given(
                Map.of(
                        "items",
                        List.of(
                                Map.of("summary", "Milk", "status", "needs_action"),
                                Map.of("summary", "Eggs", "status", "needs_action"))));
    }

    @Override
    public HomeConnection connection() {
        return new HomeConnection.Connected(Instant.EPOCH, home.entities().size());
    }

    /** As an obedient device reports after {@code call}. */
    private EntityState after(ServiceCall call) {
        EntityState before = home.entity(call.target()).map(Entity::state).orElseThrow();
        Map<String, Object> attributes = new HashMap<>(call.data());
        if (call.data().get("brightness_pct") instanceof Number percent) {
            attributes.put("brightness", percent.doubleValue() * 2.55);
        }
        return new EntityState(value(call, before), attributes, Instant.MAX);
    }

    static String value(ServiceCall call, EntityState before) {
        return switch (call.service()) {
            case "turn_on" -> call.domain().equals("scene") ? "2026-11-24T12:00:00" : "on";
            case "turn_off" -> "off";
            case "lock" -> "locked";
            case "unlock" -> "unlocked";
            case "open_cover" -> "opening";
            case "close_cover" -> "closing";
            case "alarm_disarm" -> "disarmed";
            case "alarm_arm_away" -> "armed_away";
            case "add_item" -> String.valueOf(Integer.parseInt(before.value()) + 1);
            case "start" -> "cleaning";
            case "media_pause" -> "paused";
            default -> before.value();
        };
    }
}
