package dev.lucia.language;

import dev.lucia.home.Entity;

import java.util.List;

/**
 * The things a command is about.
 *
 * @param entities never empty
 * @param isGroup whether they were meant as a group ("the lights"), so that what is unavailable in
 *     it may be left out
 */
public record Targets(List<Entity> entities, boolean isGroup) {

    public Targets {
        entities = List.copyOf(entities);
    }
}
