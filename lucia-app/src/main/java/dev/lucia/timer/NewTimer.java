package dev.lucia.timer;

import dev.lucia.task.Caller;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What is to be set.
 *
 * @param id chosen by whoever sets it; the same id is set once
 * @param label what people call it: "pizza"
 * @param text what to remind of, or the sentence to act on; empty otherwise
 * @param targets what the sentence means now, as ids of the home
 * @param length of a timer that counts down
 * @param due when it fires first
 */
public record NewTimer(
        String id,
        Caller caller,
        TimerKind kind,
        @Nullable String label,
        String text,
        List<String> targets,
        @Nullable Duration length,
        Origin origin,
        @Nullable Recurrence recurrence,
        Instant due) {

    public NewTimer {
        targets = List.copyOf(targets);
    }
}
