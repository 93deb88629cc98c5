package dev.lucia.language.time;

import java.time.DayOfWeek;

/** Which day a time of day is on. */
public sealed interface Day {

    /** The first on which the time is still to come. */
    record Next() implements Day {}

    /** So many days from today. */
    record In(int days) implements Day {}

    /** The next one of its name. */
    record On(DayOfWeek weekday) implements Day {}
}
