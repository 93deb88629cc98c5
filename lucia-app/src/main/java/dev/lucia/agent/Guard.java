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

        /** A person has to say yes to these first. */
        record AskFirst(List<Action> risky) implements Verdict {

            public AskFirst {
                risky = List.copyOf(risky);
            }
        }
    }

    private Guard() {}

    static Verdict judge(List<Plan> plans) {
        List<Action> actions = plans.stream().flatMap(plan -> plan.actions().stream()).toList();
        if (actions.size() > MOST_ACTIONS) {
            return new Verdict.TooMany(actions.size());
        }
        List<Action> risky = actions.stream().filter(a -> a.risk() == Risk.RISKY).toList();
        return risky.isEmpty() ? new Verdict.Allowed() : new Verdict.AskFirst(risky);
    }
}
