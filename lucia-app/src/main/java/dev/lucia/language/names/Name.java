package dev.lucia.language.names;

import dev.lucia.home.EntityId;

/** Whose name a phrase is. */
public sealed interface Name {

    /**
     * An entity's name or alias.
     *
     * @param exact whether it is so word for word, not only by a synonym
     */
    record OfEntity(EntityId id, boolean exact) implements Name {}

    /** An area's name or alias. */
    record OfArea(String id, boolean exact) implements Name {}

    /** A floor's name or alias. */
    record OfFloor(String id, boolean exact) implements Name {}

    /** Whether the phrase is the name word for word. */
    boolean exact();
}
