package dev.lucia.agent;

import java.util.List;

/** Decides what may be done, by rules in code that no text can change. */
final class Guard {

    /** More than this at once was hardly meant. */
    static final int MOST_ACTIONS = 200;

    /** What the guard decided. */
    sealed interface Verdict {

        record Allowed() implements Verdict {}

        record TooMany(int actions) implements Verdict {}
    }

    private Guard() {}

    static Verdict judge(List<Plan> plans) {
        int actions = plans.stream().mapToInt(plan -> plan.actions().size()).sum();
        return actions > MOST_ACTIONS ? new Verdict.TooMany(actions) : new Verdict.Allowed();
    }
}
