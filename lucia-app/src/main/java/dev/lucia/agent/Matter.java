package dev.lucia.agent;

import dev.lucia.home.Entity;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a plan is about, as it is told.
 *
 * @param skill the skill it belongs to: "light"
 * @param name what it does, in Home Assistant's words: "turn_on"
 * @param isGroup whether the things were meant as a group ("the lights"), not by their names
 * @param colour name of the colour they get, if they get one
 */
record Matter(
        String skill, String name, List<Entity> things, boolean isGroup, @Nullable String colour) {

    Matter {
        things = List.copyOf(things);
    }
}
