package dev.lucia.home.demo;

import dev.lucia.home.EntityId;
import dev.lucia.home.EntityState;
import dev.lucia.home.ServiceCall;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The devices of the simulated home and the states that all replicas share. */
final class Simulation {

    private static final Map<String, Behaviour> BEHAVIOURS =
            Map.of(
                    "light", new Lights(),
                    "switch", new Switches(),
                    "lock", new Locks(),
                    "cover", new Covers(),
                    "climate", new Climates(),
                    "fan", new Fans(),
                    "media_player", new Players(),
                    "vacuum", new Vacuums(),
                    "alarm_control_panel", new Alarms(),
                    "todo", new TodoLists());

    private final Map<EntityId, Blueprint.Device> devices = new LinkedHashMap<>();
    private final DemoStates states;
    private final Clock clock;

    Simulation(Blueprint blueprint, DemoStates states, Clock clock) {
        blueprint.entities().forEach(device -> devices.put(device.entityId(), device));
        this.states = states;
        this.clock = clock;
    }

    Optional<Blueprint.Device> device(EntityId id) {
        return Optional.ofNullable(devices.get(id));
    }

    /** Every device with its state as of now. */
    Map<Blueprint.Device, EntityState> now() {
        Map<String, String> changed = states.all();
        Instant time = clock.instant();
        Map<Blueprint.Device, EntityState> now = new LinkedHashMap<>();
        devices.values().forEach(d -> now.put(d, state(d, changed.get(d.id()), time)));
        return now;
    }

    EntityState now(Blueprint.Device device) {
        return state(device, states.all().get(device.id()), clock.instant());
    }

    /** Lets the target react; gives why it refuses, if it does. */
    Optional<Reaction.Refuses> act(Blueprint.Device target, ServiceCall call) {
        if (!call.domain().equals(call.target().domain())) {
            return Optional.empty(); // Home Assistant says success, too, and does nothing.
        }
        if (target.members() != null && call.service().equals("turn_on")) {
            target.members().forEach(this::set);
            return change(target, this::activated);
        }
        Behaviour behaviour = BEHAVIOURS.get(call.domain());
        if (behaviour == null) {
            return Optional.of(Behaviour.unknown(call.domain() + "." + call.service()));
        }
        return change(target, before -> reaction(behaviour, call, before));
    }

    private static Reaction reaction(Behaviour behaviour, ServiceCall call, EntityState before) {
        try {
            return behaviour.react(call.service(), call.data(), before);
        } catch (Arguments.Wrong wrong) {
            return Reaction.invalid(String.valueOf(wrong.getMessage()));
        }
    }

    private void set(String id, Map<String, Object> wanted) {
        Map<String, Object> attributes = new HashMap<>(wanted);
        String state = String.valueOf(attributes.remove("state"));
        device(EntityId.of(id))
                .ifPresent(d -> change(d, before -> Reaction.becomes(before, state, attributes)));
    }

    private Reaction activated(EntityState before) {
        return Reaction.becomes(before, clock.instant().toString());
    }

    private Optional<Reaction.Refuses> change(
            Blueprint.Device device, Function<EntityState, Reaction> react) {
        while (true) {
            String before = states.all().get(device.id());
            Instant time = clock.instant();
            EntityState state = state(device, before, time);
            switch (react.apply(state)) {
                case Reaction.Refuses refusal -> {
                    return Optional.of(refusal);
                }
                case Reaction.Changes(EntityState first, EntityState last) -> {
                    Stored after = stored(device, state, first, last, time);
                    if (states.replace(device.id(), before, after.text())) {
                        return Optional.empty();
                    }
                }
            }
        }
    }

    private static Stored stored(
            Blueprint.Device device,
            EntityState before,
            EntityState first,
            EntityState last,
            Instant time) {
        if (device.delay().isZero() || before.value().equals(last.value())) {
            return Stored.now(dated(before, last, time));
        }
        return Stored.moving(dated(before, first, time), last, time.plus(device.delay()));
    }

    /** The time of a change is that of the state, not of its attributes. */
    private static EntityState dated(EntityState before, EntityState after, Instant time) {
        return new EntityState(
                after.value(),
                after.attributes(),
                after.value().equals(before.value()) ? before.changedAt() : time);
    }

    private static EntityState state(
            Blueprint.Device device, @Nullable String changed, Instant time) {
        return changed == null ? device.initially() : Stored.parse(changed).asOf(time);
    }
}
