package dev.lucia.language.words;

import java.util.Locale;

/** What a number counts. */
public enum Unit {
    /** Not said. */
    NONE(Concept.NUMBER, 1),
    PERCENT(Concept.PERCENT, 1),
    /** In whatever the home measures temperatures in. */
    DEGREE(Concept.DEGREES, 1),
    CELSIUS(Concept.DEGREES, 1),
    FAHRENHEIT(Concept.DEGREES, 1),
    KELVIN(Concept.KELVIN, 1),
    SECOND(Concept.DURATION, 1),
    MINUTE(Concept.DURATION, 60),
    HOUR(Concept.DURATION, 3600),
    DAY(Concept.DURATION, 86_400);

    private final Concept concept;
    private final int factor;

    Unit(Concept concept, int factor) {
        this.concept = concept;
        this.factor = factor;
    }

    /** What a quantity in this unit adds to a clause. */
    public Concept concept() {
        return concept;
    }

    /** How many of the smallest unit of its kind it is. */
    int factor() {
        return factor;
    }

    static Unit of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
