package dev.lucia.agent;

import java.util.Set;

/**
 * Rates actions that a model asks for more strictly than those a person's own words ask for: what a
 * script or button does cannot be known here, so somebody is asked.
 */
final class Caution {

    private static final Set<String> OPAQUE =
            Set.of("script", "button", "input_button", "siren", "valve", "remote", "automation");

    private Caution() {}

    static Plan over(Plan plan) {
        return plan.of(plan.actions().stream().map(Caution::over).toList());
    }

    private static Action over(Action action) {
        return OPAQUE.contains(action.entity().domain())
                ? new Action(action.entity(), action.call(), Risk.RISKY, action.repeatable())
                : action;
    }
}
