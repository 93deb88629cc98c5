package dev.lucia.language;

import dev.lucia.language.names.Reference;
import dev.lucia.language.words.Concept;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One command or question of a sentence.
 *
 * @param content what has to be accounted for, whatever the clause is taken for
 * @param references what is meant, a list for "the lamp and the fan"
 * @param exceptions what is left out of it
 * @param text its words
 */
record Clause(
        Set<Concept> content, List<Reference> references, List<Reference> exceptions, String text) {

    Clause {
        content = content.isEmpty() ? Set.of() : EnumSet.copyOf(content);
        references = List.copyOf(references);
        exceptions = List.copyOf(exceptions);
    }

    boolean hasAction() {
        return content.stream().anyMatch(concept -> concept.role() == Concept.Role.ACTION);
    }
}
