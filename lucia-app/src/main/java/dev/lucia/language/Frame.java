package dev.lucia.language;

import java.util.Locale;

/** The shapes that a command or question can have; the keys of the data file {@code frames}. */
enum Frame {
    TURN_ON,
    TURN_OFF;

    static Frame of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
