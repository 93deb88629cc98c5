package dev.lucia.language;

import dev.lucia.language.names.Kind;

/** What of a thing can be more or less. */
public enum Dimension {
    BRIGHTNESS("light"),
    /** The tone of white light, in kelvin. */
    TONE("light"),
    TEMPERATURE("climate"),
    HUMIDITY("humidifier"),
    SPEED("fan"),
    POSITION("cover"),
    TILT("cover"),
    VOLUME("player"),
    /** Of a thing that is nothing but a number. */
    VALUE("number");

    private final String kind;

    Dimension(String kind) {
        this.kind = kind;
    }

    /** The kind of things that have it. */
    public Kind kind() {
        return Kind.of(kind);
    }
}
