package dev.lucia.language.time;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * Which of the set timers are meant; what is null was not said.
 *
 * @param name what people call it: "pizza"
 * @param length it was set to
 * @param at when it fires
 * @param all whether every one that fits is meant
 */
public record Which(
        @Nullable Sort sort,
        @Nullable String name,
        @Nullable Duration length,
        @Nullable When at,
        boolean all) {

    /** What can be set. */
    public enum Sort {
        TIMER,
        ALARM,
        REMINDER,
        ACTION
    }

    /** Whichever there is. */
    public static final Which ANY = new Which(null, null, null, null, false);

    /** Whether nothing but the sort was said. */
    public boolean isPlain() {
        return name == null && length == null && at == null;
    }
}
