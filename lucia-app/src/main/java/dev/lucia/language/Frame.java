package dev.lucia.language;

import java.util.Locale;

/** The shapes that a command or question can have; the keys of the data file {@code frames}. */
enum Frame {
    TURN_ON,
    TURN_OFF,
    TOGGLE,
    SET_LEVEL,
    ADJUST,
    COLOUR,
    WHITE,
    MODE,
    OSCILLATE,
    OSCILLATE_OFF,
    DIRECTION,
    OPEN,
    CLOSE,
    STOP,
    START,
    PAUSE,
    PLAY,
    NEXT,
    PREVIOUS,
    MUTE,
    UNMUTE,
    SHUFFLE,
    LOCK,
    UNLOCK,
    ARM,
    DISARM,
    CLEAN,
    DOCK,
    LOCATE,
    ACTIVATE,
    WHETHER,
    WHICH,
    HOW_MANY,
    VALUE,
    STATUS,
    TELL,
    /** Nothing but names. */
    NAMES;

    static Frame of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
