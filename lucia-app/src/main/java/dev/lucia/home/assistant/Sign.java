package dev.lucia.home.assistant;

import dev.lucia.home.EntityState;

/** One thing that is noticed while waiting for an entity's wanted state. */
sealed interface Sign {

    record Saw(EntityState state) implements Sign {}

    /** The entity was removed, or hidden from assistants. */
    record Gone() implements Sign {}

    record Answered(Reply reply) implements Sign {}

    /** The answer will never come. */
    record Broken(String reason) implements Sign {}
}
