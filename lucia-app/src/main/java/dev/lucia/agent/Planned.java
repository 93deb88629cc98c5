package dev.lucia.agent;

import dev.lucia.home.Entity;

import java.util.Map;

/** What comes of an intent for one entity. */
sealed interface Planned {

    /** This will be done. */
    record Do(Action action) implements Planned {}

    /**
     * The entity cannot do it.
     *
     * @param reason key of the phrase that says why not
     * @param values what the phrase puts in
     */
    record Cannot(Entity entity, String reason, Map<String, String> values) implements Planned {}

    /** Nothing is to be done: it is as wanted, or not meant. */
    record Nothing() implements Planned {}

    static Planned safe(Entity entity, String service, Map<String, Object> data) {
        return new Do(Action.safe(entity, service, data));
    }

    static Planned safe(Entity entity, String service) {
        return safe(entity, service, Map.of());
    }

    static Planned cannot(Entity entity, String reason) {
        return new Cannot(entity, reason, Map.of());
    }
}
