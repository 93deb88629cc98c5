package dev.lucia.language.names;

import dev.lucia.home.Entity;

import java.util.List;

/** Which things a {@link Reference} means. */
public sealed interface Resolution {

    /**
     * These, and no doubt about it.
     *
     * @param group whether they were meant as a group, not one by one
     */
    record Found(List<Entity> entities, boolean group) implements Resolution {

        public Found {
            entities = List.copyOf(entities);
        }
    }

    /** One of these, and nothing tells which. */
    record Choice(List<Entity> candidates) implements Resolution {

        public Choice {
            candidates = List.copyOf(candidates);
        }
    }

    /** It points back, and to nothing that could be meant. */
    record Unnamed() implements Resolution {}

    /** Nothing in the home is called so. */
    record NothingCalled(String said) implements Resolution {}

    /** There is such a thing, and it cannot do what is asked. */
    record WrongKind(List<Entity> entities) implements Resolution {

        public WrongKind {
            entities = List.copyOf(entities);
        }
    }

    /** The place is known, and has none of the kind. */
    record NoneThere(String said) implements Resolution {}
}
