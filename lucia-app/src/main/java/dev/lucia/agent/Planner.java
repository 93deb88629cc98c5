package dev.lucia.agent;

import dev.lucia.home.Entity;
import dev.lucia.home.EntityState;
import dev.lucia.home.ServiceCall;
import dev.lucia.language.Intent;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Turns an intent into absolute actions. */
final class Planner {

    private Planner() {}

    static Plan plan(Intent intent) {
        return switch (intent) {
            case Intent.Power power -> power(power);
        };
    }

    private static Plan power(Intent.Power power) {
        String service = power.on() ? "turn_on" : "turn_off";
        Predicate<EntityState> wanted =
                power.on()
                        ? state -> !state.value().equals("off") && state.isAvailable()
                        : state -> state.value().equals("off");
        List<Action> actions =
                power.targets().entities().stream()
                        .map(entity -> action(entity, service, wanted))
                        .toList();
        return new Plan(power, actions.getFirst().entity().domain(), service, actions);
    }

    private static Action action(Entity entity, String service, Predicate<EntityState> wanted) {
        ServiceCall call = new ServiceCall(entity.domain(), service, entity.id(), Map.of());
        return new Action(entity, call, wanted, Risk.SAFE);
    }
}
