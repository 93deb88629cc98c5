package dev.lucia.language;

import dev.lucia.home.EntityId;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * Who speaks, as far as it matters for what is meant.
 *
 * @param language as a BCP 47 tag, or null for the home's own
 * @param room name of the area the speaker is in, if known
 * @param chosen what the speaker chose when asked which one is meant
 * @param focus what was talked about last
 */
public record Situation(
        @Nullable String language,
        @Nullable String room,
        Set<EntityId> chosen,
        Set<EntityId> focus) {

    public Situation {
        chosen = Set.copyOf(chosen);
        focus = Set.copyOf(focus);
    }

    public static Situation in(@Nullable String language, @Nullable String room) {
        return new Situation(language, room, Set.of(), Set.of());
    }

    public Situation choosing(Set<EntityId> entities) {
        return new Situation(language, room, entities, focus);
    }
}
