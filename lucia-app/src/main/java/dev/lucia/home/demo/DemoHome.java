package dev.lucia.home.demo;

import dev.lucia.home.Answer;
import dev.lucia.home.Entity;
import dev.lucia.home.EntityId;
import dev.lucia.home.EntityState;
import dev.lucia.home.Home;
import dev.lucia.home.HomeConnection;
import dev.lucia.home.HomeConversation;
import dev.lucia.home.HomeGateway;
import dev.lucia.home.HomeMetrics;
import dev.lucia.home.HomeQueries;
import dev.lucia.home.HomeReply;
import dev.lucia.home.HomeSettings;
import dev.lucia.home.HomeUnavailable;
import dev.lucia.home.Observation;
import dev.lucia.home.ServiceCall;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The simulated home behind the contract of a real one. */
final class DemoHome implements HomeGateway, HomeQueries, HomeConversation {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final Blueprint blueprint;
    private final Simulation simulation;
    private final DemoProperties properties;
    private final HomeSettings settings;
    private final HomeMetrics metrics;
    private final Instant since = Instant.now();

    DemoHome(
            Blueprint blueprint,
            Simulation simulation,
            DemoProperties properties,
            HomeSettings settings,
            HomeMetrics metrics) {
        this.blueprint = blueprint;
        this.simulation = simulation;
        this.properties = properties;
        this.settings = settings;
        this.metrics = metrics;
    }

    @Override
    public Home home() {
        Map<EntityId, Entity> entities = new HashMap<>();
        simulation
                .now()
                .forEach((d, state) -> entities.put(d.entityId(), d.entity(shown(d, state))));
        return new Home(entities, blueprint.areas(), blueprint.floors(), settings, 0);
    }

    @Override
    public HomeConnection connection() {
        try {
            return new HomeConnection.Connected(since, simulation.now().size());
        } catch (HomeUnavailable away) {
            return new HomeConnection.Connecting(String.valueOf(away.getMessage()));
        }
    }

    @Override
    public Observation perform(ServiceCall call, Predicate<EntityState> wanted, Duration patience)
            throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        return metrics.measure(() -> act(call, wanted, deadline));
    }

    @Override
    public Answer ask(ServiceCall call, Duration patience) throws InterruptedException {
        Optional<Blueprint.Device> target = simulation.device(call.target());
        if (target.isEmpty()) {
            return new Answer.Unreachable();
        }
        if (call.domain().equals("todo") && call.service().equals("get_items")) {
            return new Answer.Given(TodoLists.items(simulation.now(target.get())));
        }
        return new Answer.Refused(
                "service_validation_error",
                "Validation error: An action which does not return responses can't be called with"
                        + " return_response=True");
    }

    @Override
    public HomeReply say(
            String sentence, String language, @Nullable String conversation, Duration patience) {
        return new HomeReply.NotUnderstood(
                "no_intent_match", "The demo home understands no sentences.");
    }

    private Observation act(ServiceCall call, Predicate<EntityState> wanted, long deadline)
            throws InterruptedException {
        Optional<Blueprint.Device> target =
                simulation
                        .device(call.target())
                        .filter(device -> !properties.isUnavailable(device.entityId()));
        if (target.isEmpty()) {
            return new Observation.Unreachable();
        }
        Thread.sleep(properties.latency());
        Optional<Reaction.Refuses> refusal = act(target.get(), call);
        return refusal.isPresent()
                ? new Observation.Refused(refusal.get().code(), refusal.get().message())
                : watch(target.get(), wanted, deadline);
    }

    private Optional<Reaction.Refuses> act(Blueprint.Device target, ServiceCall call) {
        if (properties.fails(call.target())) {
            return Optional.of(
                    new Reaction.Refuses("home_assistant_error", "The demo device fails."));
        }
        return properties.ignores(call.target()) ? Optional.empty() : simulation.act(target, call);
    }

    private Observation watch(Blueprint.Device target, Predicate<EntityState> wanted, long deadline)
            throws InterruptedException {
        while (true) {
            EntityState state = shown(target, simulation.now(target));
            if (wanted.test(state)) {
                return new Observation.Reached(state);
            }
            if (System.nanoTime() - deadline >= 0) {
                return new Observation.NotReached(state);
            }
            Thread.sleep(LOOK_AGAIN);
        }
    }

    private EntityState shown(Blueprint.Device device, EntityState state) {
        if (properties.isUnavailable(device.entityId())) {
            return new EntityState(
                    EntityState.UNAVAILABLE,
                    Map.of("friendly_name", device.name()),
                    state.changedAt());
        }
        Map<String, @Nullable Object> attributes = new HashMap<>(state.attributes());
        attributes.remove(TodoLists.ITEMS);
        return new EntityState(state.value(), attributes, state.changedAt());
    }
}
