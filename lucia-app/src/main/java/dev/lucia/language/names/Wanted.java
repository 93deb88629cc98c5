package dev.lucia.language.names;

import dev.lucia.home.Entity;

import java.util.function.Predicate;

/**
 * What things a command is for.
 *
 * @param able those that can do it at all
 * @param usual the kind that is meant when only a place is named
 * @param range where to look when no place is named
 */
public record Wanted(Predicate<Entity> able, Kind usual, Range range) {

    /** Where things are looked for when a sentence does not say. */
    public enum Range {
        /** In the speaker's room; elsewhere only a single one is meant. */
        ROOM,
        /** In the speaker's room; where there are none, several are those of the whole home. */
        NEAR,
        /** Several are those of the whole home: "which windows are open". */
        HOME
    }

    /** A command for things of one kind. */
    public static Wanted only(Kind kind) {
        return new Wanted(kind::includes, kind, Range.ROOM);
    }

    /** The same, looked for in the speaker's room first. */
    public Wanted near() {
        return new Wanted(able, usual, Range.NEAR);
    }

    /** The same, looked for in the whole home. */
    public Wanted anywhere() {
        return new Wanted(able, usual, Range.HOME);
    }
}
