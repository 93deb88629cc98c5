package dev.lucia.language;

import dev.lucia.home.Entity;

import java.util.List;

/**
 * The things a command is about.
 *
 * @param isGroup whether they were meant as a group ("the lights"), not by their names
 * @param isAny whether one of them is as good as all: "any window"
 */
public record Targets(List<Entity> entities, boolean isGroup, boolean isAny) {

    static final Targets NONE = new Targets(List.of(), false, false);

    public Targets {
        entities = List.copyOf(entities);
    }

    Targets with(List<Entity> others) {
        return new Targets(others, isGroup, isAny);
    }
}
