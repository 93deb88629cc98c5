package dev.lucia.language.words;

/**
 * One meaning of a phrase.
 *
 * @param value which one, where a concept has many: the kind of thing, the colour; else empty
 */
public record Sense(Concept concept, String value) {

    /** The sense that a data file writes as {@code concept} or {@code concept:value}. */
    static Sense of(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? new Sense(Concept.of(text), "")
                : new Sense(Concept.of(text.substring(0, colon)), text.substring(colon + 1));
    }
}
