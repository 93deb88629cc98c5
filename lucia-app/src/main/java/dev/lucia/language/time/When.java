package dev.lucia.language.time;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Set;

/** When something is to be done. */
public sealed interface When {

    /** After a length of time from now. */
    record After(Duration length) implements When {}

    /**
     * At a time of day.
     *
     * @param either whether it may as well be twelve hours later: "at 7"
     */
    record At(LocalTime time, boolean either, Day day) implements When {}

    /** When the sun rises or sets. */
    record Sun(boolean rises, Day day) implements When {}

    /**
     * At a time of day, again and again.
     *
     * @param either whether it may as well be twelve hours later
     */
    record Each(LocalTime time, boolean either, Set<DayOfWeek> days) implements When {

        public Each {
            days = Set.copyOf(days);
        }
    }

    /** On a day, and no time of it was said. */
    record Vague() implements When {}
}
