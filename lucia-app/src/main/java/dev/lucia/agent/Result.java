package dev.lucia.agent;

import dev.lucia.home.Observation;

/** What was seen of an action. */
record Result(Action action, Observation seen) {

    boolean isDone() {
        return seen instanceof Observation.Reached;
    }
}
