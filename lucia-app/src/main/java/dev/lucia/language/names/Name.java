package dev.lucia.language.names;

import dev.lucia.home.EntityId;

/** Whose name a phrase is. */
public sealed interface Name {

    /** An entity's name or alias. */
    record OfEntity(EntityId id) implements Name {}

    /** An area's name or alias. */
    record OfArea(String id) implements Name {}

    /** A floor's name or alias. */
    record OfFloor(String id) implements Name {}
}
