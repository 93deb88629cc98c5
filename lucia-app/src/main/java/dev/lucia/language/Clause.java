package dev.lucia.language;

import dev.lucia.language.names.Reference;

import java.util.List;

/**
 * One command or question of a sentence.
 *
 * @param references what is meant, a list for "the lamp and the fan"
 * @param exceptions what is left out of it
 * @param text its words
 */
record Clause(
        Content content, List<Reference> references, List<Reference> exceptions, String text) {

    Clause {
        references = List.copyOf(references);
        exceptions = List.copyOf(exceptions);
    }

    /** The same about any of the things: "which windows". */
    Clause any() {
        return new Clause(
                content, references.stream().map(Reference::ofAny).toList(), exceptions, text);
    }

    /** Whether it says a kind of thing at most: "a window". */
    boolean namesNothing() {
        return references.stream().allMatch(Reference::isKindOnly);
    }

    Clause with(Content other) {
        return new Clause(other, references, exceptions, text);
    }
}
