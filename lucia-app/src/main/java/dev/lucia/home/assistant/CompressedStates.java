package dev.lucia.home.assistant;

import dev.lucia.home.EntityState;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * The compressed form of states in {@code subscribe_entities}: {@code s} state, {@code a}
 * attributes, {@code lc} last changed; in a change {@code +} is what is new and {@code -} names
 * what vanished.
 */
final class CompressedStates {

    private CompressedStates() {}

    /** A state as an {@code a} event tells it whole. */
    static EntityState whole(JsonNode added) {
        return new EntityState(
                Json.text(added, "s", EntityState.UNKNOWN),
                Json.plainMap(added.path("a")),
                changedAt(added, Instant.EPOCH));
    }

    /** {@code before} with what a {@code c} event says about it. */
    static EntityState changed(EntityState before, JsonNode change) {
        JsonNode plus = change.path("+");
        Map<String, @Nullable Object> attributes = new HashMap<>(before.attributes());
        attributes.putAll(Json.plainMap(plus.path("a")));
        Json.texts(change.path("-"), "a").forEach(attributes::remove);
        return new EntityState(
                Json.text(plus, "s", before.value()),
                attributes,
                changedAt(plus, before.changedAt()));
    }

    private static Instant changedAt(JsonNode node, Instant otherwise) {
        JsonNode seconds = node.path("lc");
        return seconds.isNumber()
                ? Instant.ofEpochMilli(Math.round(seconds.doubleValue() * 1000))
                : otherwise;
    }
}
