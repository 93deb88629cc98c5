package dev.lucia.language;

import dev.lucia.language.names.Name;
import dev.lucia.language.words.Concept;
import dev.lucia.language.words.Quantity;
import dev.lucia.language.words.Sense;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A stretch of tokens taken as one, with all it can mean.
 *
 * @param from index of its first token
 * @param to index after its last token
 * @param text its tokens
 * @param senses by the language's lexicon
 * @param names in the home
 * @param quantity if it is a number
 * @param isBreak whether it is a mark that separates
 */
record Segment(
        int from,
        int to,
        String text,
        List<Sense> senses,
        List<Name> names,
        @Nullable Quantity quantity,
        boolean isBreak) {

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

    /** Whether no phrase, name or number is known for it. */
    boolean isUnknown() {
        return senses.isEmpty() && names.isEmpty() && quantity == null && !isBreak;
    }

    boolean hasContent() {
        return senses.stream().anyMatch(sense -> sense.concept().isContent());
    }

    /** Whether it separates what stands before it from what stands after it. */
    boolean isJoint() {
        return isBreak || (plays(Concept.Role.STRUCTURE) && names.isEmpty());
    }

    /** Whether it says something about which things are meant. */
    boolean isTarget() {
        return quantity == null
                && (!names.isEmpty() || senses.isEmpty() || plays(Concept.Role.TARGET));
    }

    /** Whether it says where without a preposition: "upstairs", "in here". */
    boolean saysWhere() {
        return means(Concept.HERE)
                || means(Concept.EVERYWHERE)
                || names.stream().anyMatch(Name.OfFloor.class::isInstance);
    }

    int length() {
        return to - from;
    }
}
