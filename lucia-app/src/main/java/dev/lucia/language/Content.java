package dev.lucia.language;

import dev.lucia.language.words.Concept;
import dev.lucia.language.words.Concept.Role;
import dev.lucia.language.words.Sense;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * What a clause says besides its things: everything that has to be accounted for.
 *
 * @param values each concept with which one it is ("red"), or empty
 */
record Content(Map<Concept, String> values, @Nullable Amount amount) {

    private static final Set<Concept> VALUES =
            Set.of(
                    Concept.NUMBER,
                    Concept.PERCENT,
                    Concept.DEGREES,
                    Concept.KELVIN,
                    Concept.LEVEL,
                    Concept.COLOUR,
                    Concept.WHITE,
                    Concept.MODE);
    private static final Set<Concept> DIMENSIONS =
            Set.of(
                    Concept.BRIGHTNESS,
                    Concept.TEMPERATURE,
                    Concept.HUMIDITY,
                    Concept.VOLUME,
                    Concept.SPEED,
                    Concept.POSITION,
                    Concept.TILT,
                    Concept.TONE);
    private static final Set<Concept> QUESTIONS =
            Set.of(
                    Concept.IS,
                    Concept.WHAT,
                    Concept.WHICH,
                    Concept.HOW,
                    Concept.HOW_MANY,
                    Concept.WHO,
                    Concept.WHERE);

    private static final Set<Concept> SHARPER =
            Set.of(
                    Concept.WHICH,
                    Concept.HOW,
                    Concept.HOW_MANY,
                    Concept.WHERE,
                    Concept.WHO,
                    Concept.CLOCK,
                    Concept.DATE,
                    Concept.STATUS,
                    Concept.HELP);

    static final Content NONE = new Content(Map.of(), null);

    Content {
        Map<Concept, String> copy = new EnumMap<>(Concept.class);
        copy.putAll(values);
        values = Collections.unmodifiableMap(copy);
    }

    boolean has(Concept concept) {
        return values.containsKey(concept);
    }

    String value(Concept concept) {
        return values.getOrDefault(concept, "");
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    boolean hasAction() {
        return values.keySet().stream().anyMatch(concept -> concept.role() == Role.ACTION);
    }

    boolean hasValue() {
        return values.keySet().stream().anyMatch(VALUES::contains);
    }

    boolean hasDimension() {
        return values.keySet().stream().anyMatch(DIMENSIONS::contains);
    }

    boolean isQuestion() {
        return values.keySet().stream().anyMatch(QUESTIONS::contains);
    }

    boolean isCourtesy() {
        return !values.isEmpty()
                && values.keySet().stream().allMatch(c -> c.role() == Role.COURTESY);
    }

    /** The same without vague words beside clear ones: "tell me which" asks "which". */
    Content asking() {
        boolean more = SHARPER.stream().anyMatch(values::containsKey);
        Content sharp = more ? without(Set.of(Concept.WHAT)) : this;
        if (sharp.has(Concept.LOW) && sharp.has(Concept.LEVEL)) {
            boolean asks = sharp.isQuestion();
            return sharp.without(Set.of(asks ? Concept.LEVEL : Concept.LOW));
        }
        return sharp.values.size() > 1 ? sharp.without(Set.of(Concept.WANT)) : sharp;
    }

    /**
     * The same without greetings and thanks, unless they are all that is said.
     *
     * @param more whether more is said besides this
     */
    Content withoutCourtesy(boolean more) {
        if (isCourtesy() && !more) {
            return this;
        }
        Map<Concept, String> rest = new EnumMap<>(Concept.class);
        rest.putAll(values);
        rest.keySet().removeIf(concept -> concept.role() == Role.COURTESY);
        return new Content(rest, amount);
    }

    Content without(Set<Concept> concepts) {
        Map<Concept, String> rest = new EnumMap<>(Concept.class);
        rest.putAll(values);
        rest.keySet().removeAll(concepts);
        return new Content(rest, amount);
    }

    Content and(Content other) {
        Map<Concept, String> all = new EnumMap<>(Concept.class);
        all.putAll(other.values);
        all.putAll(values);
        return new Content(all, amount == null ? other.amount : amount);
    }

    Content and(Sense sense) {
        return and(new Content(Map.of(sense.concept(), sense.value()), null));
    }

    Content and(Amount more) {
        return and(new Content(Map.of(more.quantity().unit().concept(), ""), more));
    }

    /** What only asks, so that what follows asks the same. */
    Content question() {
        Map<Concept, String> questions = new EnumMap<>(Concept.class);
        values.forEach(
                (concept, value) -> {
                    if (QUESTIONS.contains(concept)) {
                        questions.put(concept, value);
                    }
                });
        return new Content(questions, null);
    }
}
