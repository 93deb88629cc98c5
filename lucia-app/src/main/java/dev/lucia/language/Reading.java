package dev.lucia.language;

import dev.lucia.home.Entity;

import java.util.List;

/** What one command of a sentence was taken for. */
public sealed interface Reading {

    /** Clear. */
    record Understood(Intent intent) implements Reading {}

    /** Clear but for which of {@code candidates} is meant. */
    record WhichOne(List<Entity> candidates) implements Reading {

        public WhichOne {
            candidates = List.copyOf(candidates);
        }
    }

    /** Clear but for the things: it names none. */
    record NothingNamed() implements Reading {}

    /** Clear, and nothing in the home is called {@code said}. */
    record NothingCalled(String said) implements Reading {}

    /** Clear, and the place has nothing of the kind. */
    record NoneThere(String said) implements Reading {}

    /** Clear, and the things cannot do that. */
    record Unable(List<Entity> entities) implements Reading {

        public Unable {
            entities = List.copyOf(entities);
        }
    }

    /** Clear, and nothing Lucia does. */
    record Declined(Reason reason) implements Reading {

        /** Why not. */
        public enum Reason {
            /** It says not to. */
            NOT,
            /** Not now, but at another time. */
            LATER,
            /** Only if something else is so. */
            CONDITION
        }
    }

    /** Not clear what to do. */
    record NotUnderstood() implements Reading {}
}
