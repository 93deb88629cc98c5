package dev.lucia.agent;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Set;

/** Decides what may be done, by rules in code that no text can change. */
@Component
final class Guard {

    /** What may keep food cold or a network up: so many of them at once are asked about. */
    private static final Set<String> HIDDEN_PURPOSE =
            Set.of("switch", "input_boolean", "automation", "climate", "water_heater");

    private static final int MANY_ROOMS = 3;

    /** What the guard decided. */
    sealed interface Verdict {

        record Allowed() implements Verdict {}

        record TooMany(int actions, int limit) implements Verdict {}

        /** Somebody has to say yes to these first. */
        record AskFirst(List<Action> actions) implements Verdict {

            public AskFirst {
                actions = List.copyOf(actions);
            }
        }
    }

    private final AgentProperties properties;

    Guard(AgentProperties properties) {
        this.properties = properties;
    }

    Verdict judge(List<Plan> plans) {
        int actions = plans.stream().mapToInt(plan -> plan.actions().size()).sum();
        if (actions > properties.mostActions()) {
            return new Verdict.TooMany(actions, properties.mostActions());
        }
        List<Action> asked =
                plans.stream()
                        .flatMap(plan -> plan.actions().stream().filter(a -> asks(plan, a)))
                        .toList();
        return asked.isEmpty() ? new Verdict.Allowed() : new Verdict.AskFirst(asked);
    }

    /** Whether only a person who may confirm can say yes to {@code plans}. */
    static boolean isRisky(List<Plan> plans) {
        return plans.stream()
                .flatMap(plan -> plan.actions().stream())
                .anyMatch(action -> action.risk() == Risk.RISKY);
    }

    private static boolean asks(Plan plan, Action action) {
        return switch (action.risk()) {
            case RISKY, NOTABLE -> true;
            case SAFE -> isAllHouse(plan) && HIDDEN_PURPOSE.contains(action.entity().domain());
        };
    }

    /** Whether "everything" was meant, and not what is in a room or two. */
    private static boolean isAllHouse(Plan plan) {
        return plan.matter().isGroup()
                && plan.actions().stream()
                                .filter(a -> HIDDEN_PURPOSE.contains(a.entity().domain()))
                                .map(action -> action.entity().areaId())
                                .distinct()
                                .count()
                        >= MANY_ROOMS;
    }
}
