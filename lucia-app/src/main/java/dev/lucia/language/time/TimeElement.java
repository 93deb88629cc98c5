package dev.lucia.language.time;

import java.util.Locale;

/**
 * What a phrase of the data files adds to a time.
 *
 * @param value which one: minutes, a day, a part of it; empty where there is only one
 */
record TimeElement(Kind kind, String value) {

    /** Sorts of elements; the keys of the data files, in lower case. */
    enum Kind {
        /** Says nothing: "at", "on". */
        NOISE,
        /** Before a length of time from now: "in". */
        IN,
        /** After it: "from now". */
        FROM_NOW,
        /** A length of time, in seconds. */
        LENGTH,
        /** Half of the unit before it: "an hour and a half". */
        HALF_MORE,
        /** Between minutes and an hour that is over: "ten past seven". */
        PAST,
        /** Between minutes and an hour to come: "ten to seven". */
        TO,
        /** Between an hour and minutes: "siete y diez". */
        PLUS,
        /** Between an hour and minutes that lack: "sept heures moins dix". */
        LESS,
        /** Before an hour, minutes to add to it: "half past". */
        BEFORE,
        /** After an hour, minutes to add to it: "y media". */
        AFTER,
        /** After an hour: "o'clock". */
        O_CLOCK,
        /** Part of a day: am, pm or night. */
        PART,
        /** A time of its own, in minutes: "noon". */
        CLOCK,
        /** A number of days from today. */
        DAY,
        /** A day of the week, 1 to 7. */
        WEEKDAY,
        /** Again and again on days of the week: their numbers. */
        EACH,
        /** {@code rise} or {@code set}. */
        SUN
    }

    static TimeElement of(String key) {
        int colon = key.indexOf(':');
        String kind = colon < 0 ? key : key.substring(0, colon);
        return new TimeElement(
                Kind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_')),
                colon < 0 ? "" : key.substring(colon + 1));
    }

    int number() {
        return Integer.parseInt(value);
    }
}
