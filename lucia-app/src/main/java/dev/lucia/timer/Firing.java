package dev.lucia.timer;

import java.time.Duration;
import java.time.Instant;

/**
 * The time of a timer that has come.
 *
 * @param due when it should have become a task
 * @param late how much later it did
 */
public record Firing(Timer timer, Instant due, Duration late) {

    /** Up to this a delay is not worth a word. */
    private static final Duration PUNCTUAL = Duration.ofSeconds(15);

    /** Whether it has to be said that it comes late. */
    public boolean isLate() {
        return late.compareTo(PUNCTUAL) > 0;
    }
}
