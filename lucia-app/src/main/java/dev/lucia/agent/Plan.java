package dev.lucia.agent;

import dev.lucia.language.Intent;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What will be done, or told, for one intent.
 *
 * @param impossible what the things cannot do
 * @param asked the question to answer, or null if something is to be done
 * @param isSettled whether planning again, once this was begun, gives the same actions
 */
public record Plan(
        Matter matter,
        List<Action> actions,
        List<Planned.Cannot> impossible,
        @Nullable Intent asked,
        boolean isSettled) {

    public Plan {
        actions = List.copyOf(actions);
        impossible = List.copyOf(impossible);
    }

    /** The same with only {@code some} of its actions left to do. */
    Plan of(List<Action> some) {
        return new Plan(matter, some, impossible, asked, false);
    }
}
