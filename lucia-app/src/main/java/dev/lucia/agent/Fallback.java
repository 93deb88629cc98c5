package dev.lucia.agent;

import dev.lucia.task.Outcome;

import java.util.Optional;

/** Somebody else who may understand what the grammar does not; asked in the order of the beans. */
interface Fallback {

    /** What came of it; empty if this one does not understand it either, or must not see it. */
    Optional<Outcome> answer(Unclear unclear) throws Exception;

    /** Whether it also knows things by other names than the home calls them. */
    default boolean knowsOtherNames() {
        return false;
    }
}
