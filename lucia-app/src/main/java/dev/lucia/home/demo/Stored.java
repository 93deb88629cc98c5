package dev.lucia.home.demo;

import dev.lucia.home.EntityState;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.Map;

/**
 * A state as it is kept, with the one that follows by itself. No clock has to run for that: whoever
 * looks later sees the later state, on every replica.
 *
 * @param at when it began, in milliseconds since the epoch
 */
record Stored(
        String state, Map<String, @Nullable Object> attributes, long at, @Nullable Stored next) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static Stored now(EntityState state) {
        return new Stored(
                state.value(), state.attributes(), state.changedAt().toEpochMilli(), null);
    }

    /** {@code first} until {@code arrival}, then {@code last}. */
    static Stored moving(EntityState first, EntityState last, Instant arrival) {
        EntityState arrived = new EntityState(last.value(), last.attributes(), arrival);
        return new Stored(
                first.value(), first.attributes(), first.changedAt().toEpochMilli(), now(arrived));
    }

    static Stored parse(String text) {
        return JSON.readValue(text, Stored.class);
    }

    String text() {
        return JSON.writeValueAsString(this);
    }

    EntityState asOf(Instant time) {
        if (next != null && next.at <= time.toEpochMilli()) {
            return next.asOf(time);
        }
        return new EntityState(state, attributes, Instant.ofEpochMilli(at));
    }
}
