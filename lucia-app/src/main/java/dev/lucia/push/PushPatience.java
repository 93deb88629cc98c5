package dev.lucia.push;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before a post is tried again. */
record PushPatience(Duration first, RandomGenerator random) {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    /**
     * The pause after so many failed attempts: it doubles, is shortened at random by up to a half,
     * so that receivers are not met by all at once, and is never less than what a receiver asks
     * for.
     */
    Duration after(int attempts, @Nullable Duration retryAfter) {
        Duration full = first;
        for (int i = 1; i < attempts && full.compareTo(LONGEST) < 0; i++) {
            full = full.multipliedBy(2);
        }
        Duration bounded = full.compareTo(LONGEST) < 0 ? full : LONGEST;
        Duration pause =
                Duration.ofNanos((long) (bounded.toNanos() * (0.5 + random.nextDouble() / 2)));
        return retryAfter == null || retryAfter.compareTo(pause) < 0 ? pause : retryAfter;
    }
}
