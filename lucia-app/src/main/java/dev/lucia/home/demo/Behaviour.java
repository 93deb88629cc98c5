package dev.lucia.home.demo;

import dev.lucia.home.EntityState;

import java.util.Map;

/** How the devices of one domain react. */
@FunctionalInterface
interface Behaviour {

    /** What comes of {@code service} with {@code data} in the state {@code before}. */
    Reaction react(String service, Map<String, Object> data, EntityState before);

    /** As Home Assistant answers an action that does not exist. */
    static Reaction.Refuses unknown(String service) {
        return new Reaction.Refuses("not_found", "Service " + service + " not found.");
    }
}
