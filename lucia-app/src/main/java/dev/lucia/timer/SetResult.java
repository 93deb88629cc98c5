package dev.lucia.timer;

import java.time.Duration;

/** What became of a timer that was to be set. */
public sealed interface SetResult {

    /** Stored: it will fire. */
    record Done(Timer timer) implements SetResult {}

    /** The caller has so many already. */
    record TooMany(int most) implements SetResult {}

    /** Its time is over. */
    record Past() implements SetResult {}

    /** Its time is further away than this. */
    record TooFar(Duration horizon) implements SetResult {}
}
