package dev.lucia.agent;

import dev.lucia.home.Observation;

import org.jspecify.annotations.Nullable;

/**
 * What was seen of an action.
 *
 * @param seen null if nobody knows whether it was done
 */
record Result(Action action, @Nullable Observation seen) {

    boolean isDone() {
        return seen instanceof Observation.Reached;
    }

    /** Whether it may have been done and must not be done again unasked. */
    boolean isOpen() {
        return seen == null && !action.repeatable();
    }
}
