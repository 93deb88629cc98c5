package dev.lucia.home.demo;

import dev.lucia.home.EntityState;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/** What a simulated device makes of a call. */
sealed interface Reaction {

    /**
     * It takes on {@code last}.
     *
     * @param first what it reports on the way there, if the way takes time
     */
    record Changes(EntityState first, EntityState last) implements Reaction {}

    /** The call is wrong, as Home Assistant would put it. */
    record Refuses(String code, String message) implements Reaction {}

    static Reaction becomes(EntityState before, String state) {
        return becomes(before, state, Map.of());
    }

    static Reaction becomes(
            EntityState before, String state, Map<String, ? extends @Nullable Object> attributes) {
        return new Changes(before, after(before, state, attributes));
    }

    /** Reports {@code meanwhile} until the new state is reached. */
    static Reaction moves(
            EntityState before,
            String meanwhile,
            String state,
            Map<String, ? extends @Nullable Object> attributes) {
        return new Changes(after(before, meanwhile, Map.of()), after(before, state, attributes));
    }

    static Reaction invalid(String message) {
        return new Refuses("invalid_format", message);
    }

    static Reaction unsuitable(String message) {
        return new Refuses("service_validation_error", "Validation error: " + message);
    }

    private static EntityState after(
            EntityState before, String state, Map<String, ? extends @Nullable Object> changed) {
        Map<String, @Nullable Object> attributes = new HashMap<>(before.attributes());
        attributes.putAll(changed);
        return new EntityState(state, attributes, before.changedAt());
    }
}
