package dev.lucia.agent;

import dev.lucia.home.EntityId;

import java.util.List;

/**
 * What "it" and "too" point back to.
 *
 * @param sentence the last one that says in full what to do, or empty if nothing was done yet
 * @param entities what was acted on last, or asked about
 */
public record Focus(String sentence, List<EntityId> entities) {

    /** Nothing was talked about. */
    public static final Focus NONE = new Focus("", List.of());

    public Focus {
        entities = List.copyOf(entities);
    }

    boolean isNone() {
        return entities.isEmpty();
    }
}
