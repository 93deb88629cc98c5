package dev.lucia.agent;

import dev.lucia.language.Intent;

import java.util.List;

/**
 * What will be done for one intent.
 *
 * @param skill the skill it belongs to: "light"
 * @param name what it does, in Home Assistant's words: "turn_on"
 * @param impossible what the things cannot do
 */
public record Plan(
        Intent intent,
        String skill,
        String name,
        List<Action> actions,
        List<Planned.Cannot> impossible) {

    public Plan {
        actions = List.copyOf(actions);
        impossible = List.copyOf(impossible);
    }
}
