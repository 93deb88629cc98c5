package dev.lucia.language;

import dev.lucia.language.names.Name;
import dev.lucia.language.words.Concept;
import dev.lucia.language.words.Sense;

import java.util.List;

/**
 * A stretch of tokens taken as one, with all it can mean.
 *
 * @param from index of its first token
 * @param to index after its last token
 * @param text its tokens
 * @param senses by the language's lexicon
 * @param names in the home
 * @param isBreak whether it is a mark that separates
 */
record Segment(
        int from, int to, String text, List<Sense> senses, List<Name> names, boolean isBreak) {

    Segment {
        senses = List.copyOf(senses);
        names = List.copyOf(names);
    }

    boolean means(Concept concept) {
        return senses.stream().anyMatch(sense -> sense.concept() == concept);
    }

    boolean plays(Concept.Role role) {
        return senses.stream().anyMatch(sense -> sense.concept().role() == role);
    }

    /** Whether it says something about which things are meant. */
    boolean isTarget() {
        return !names.isEmpty() || senses.isEmpty() || plays(Concept.Role.TARGET);
    }
}
