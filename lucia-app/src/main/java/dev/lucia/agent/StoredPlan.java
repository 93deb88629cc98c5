package dev.lucia.agent;

import dev.lucia.home.Entity;
import dev.lucia.home.EntityId;
import dev.lucia.home.EntityState;
import dev.lucia.home.Home;
import dev.lucia.home.ServiceCall;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A plan as a task remembers it: what was decided stays decided, whatever the home is like when it
 * is read again. Questions are not stored; they are answered as of now.
 */
record StoredPlan(
        String skill,
        String name,
        List<Thing> things,
        boolean isGroup,
        @Nullable String colour,
        List<Call> calls,
        List<Excuse> impossible,
        boolean isQuestion) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** An entity, by its id and the name it had. */
    private record Thing(String id, String name, @Nullable String areaId) {}

    private record Call(
            Thing thing, String service, Map<String, Object> data, Risk risk, boolean repeatable) {}

    private record Excuse(Thing thing, String reason, Map<String, String> values) {}

    static String write(List<Plan> plans) {
        return JSON.writeValueAsString(plans.stream().map(StoredPlan::of).toList());
    }

    /**
     * The plans in {@code text}, with the things as they are in {@code home} now.
     *
     * @param fresh what would be planned now, for the questions among them
     */
    static List<Plan> read(String text, Home home, List<Plan> fresh) {
        StoredPlan[] stored = JSON.readValue(text, StoredPlan[].class);
        List<Plan> plans = new ArrayList<>();
        for (int i = 0; i < stored.length; i++) {
            if (!stored[i].isQuestion) {
                plans.add(stored[i].plan(home));
            } else if (i < fresh.size() && fresh.get(i).asked() != null) {
                plans.add(fresh.get(i));
            }
        }
        return plans;
    }

    private static StoredPlan of(Plan plan) {
        Matter matter = plan.matter();
        return new StoredPlan(
                matter.skill(),
                matter.name(),
                matter.things().stream().map(StoredPlan::thing).toList(),
                matter.isGroup(),
                matter.colour(),
                plan.actions().stream().map(StoredPlan::call).toList(),
                plan.impossible().stream()
                        .map(c -> new Excuse(thing(c.entity()), c.reason(), c.values()))
                        .toList(),
                plan.asked() != null);
    }

    private static Thing thing(Entity entity) {
        return new Thing(entity.id().toString(), entity.name(), entity.areaId());
    }

    private static Call call(Action action) {
        return new Call(
                thing(action.entity()),
                action.call().service(),
                action.call().data(),
                action.risk(),
                action.repeatable());
    }

    private Plan plan(Home home) {
        Matter matter =
                new Matter(
                        skill,
                        name,
                        things.stream().map(thing -> entity(thing, home)).toList(),
                        isGroup,
                        colour);
        List<Planned.Cannot> excuses =
                impossible.stream()
                        .map(e -> new Planned.Cannot(entity(e.thing, home), e.reason, e.values))
                        .toList();
        return new Plan(
                matter,
                calls.stream().map(call -> action(call, home)).toList(),
                excuses,
                null,
                false);
    }

    private static Action action(Call call, Home home) {
        Entity entity = entity(call.thing, home);
        ServiceCall service =
                new ServiceCall(entity.domain(), call.service, entity.id(), call.data);
        return new Action(entity, service, call.risk, call.repeatable);
    }

    /** The thing as it is now, or as something that cannot be reached if it is gone. */
    private static Entity entity(Thing thing, Home home) {
        EntityId id = EntityId.of(thing.id);
        return home.entity(id)
                .orElseGet(
                        () ->
                                new Entity(
                                        id,
                                        thing.name,
                                        List.of(),
                                        thing.areaId,
                                        null,
                                        Set.of(),
                                        true,
                                        new EntityState(
                                                EntityState.UNAVAILABLE, Map.of(), Instant.EPOCH)));
    }
}
