package dev.lucia.agent;

import dev.lucia.home.Home;
import dev.lucia.language.Intent;
import dev.lucia.language.Interpreter;
import dev.lucia.language.Reading;
import dev.lucia.language.Situation;

import java.util.List;
import java.util.Optional;

/**
 * What "and the hall, too" means after "turn on the kitchen lights": the same for the hall. It is
 * read as the end of that sentence, and what that sentence asked for already is left out.
 */
final class FollowUp {

    private final Interpreter interpreter;
    private final Home home;
    private final Situation situation;

    FollowUp(Interpreter interpreter, Home home, Situation situation) {
        this.interpreter = interpreter;
        this.home = home;
        this.situation = situation;
    }

    /** What {@code said} asks for after {@code earlier}; empty if it does not go on with it. */
    Optional<List<Reading>> of(String earlier, String said) {
        List<Reading> before = interpreter.interpret(earlier, home, situation);
        if (before.isEmpty() || !areUnderstood(before)) {
            return Optional.empty();
        }
        List<Reading> both = interpreter.interpret(earlier + ", " + said, home, situation);
        if (!areUnderstood(both) || both.size() < before.size()) {
            return Optional.empty();
        }
        int last = before.size() - 1;
        boolean same = both.subList(0, last).equals(before.subList(0, last));
        return same ? beyond(before, both) : Optional.empty();
    }

    private static Optional<List<Reading>> beyond(List<Reading> before, List<Reading> both) {
        Intent told = intent(before.getLast());
        if (both.size() > before.size()) {
            boolean goesOn = both.get(before.size() - 1).equals(before.getLast());
            return goesOn
                    ? Optional.of(both.subList(before.size(), both.size()))
                    : Optional.empty();
        }
        Intent wider = intent(both.getLast());
        if (!Retargeted.isSame(told, wider)) {
            return Optional.empty();
        }
        Intent rest = Retargeted.without(told.targets().entities(), wider);
        return rest.targets().entities().isEmpty()
                ? Optional.empty()
                : Optional.of(List.of(new Reading.Understood(rest)));
    }

    private static boolean areUnderstood(List<Reading> readings) {
        return readings.stream().allMatch(Reading.Understood.class::isInstance);
    }

    private static Intent intent(Reading reading) {
        return ((Reading.Understood) reading).intent();
    }
}
