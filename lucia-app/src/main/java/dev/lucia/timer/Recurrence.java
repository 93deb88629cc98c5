package dev.lucia.timer;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

/**
 * Days of the week at a time on the clocks of a place. A time that a day skips when clocks go
 * forward comes as much later as was skipped; one that a day has twice comes the first time only.
 */
public record Recurrence(LocalTime time, Set<DayOfWeek> days, ZoneId zone) {

    public Recurrence {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("a recurrence needs a day");
        }
        days = Set.copyOf(days);
    }

    /** Every day. */
    public static Recurrence daily(LocalTime time, ZoneId zone) {
        return new Recurrence(time, EnumSet.allOf(DayOfWeek.class), zone);
    }

    /** The first time after {@code instant}. */
    public Instant after(Instant instant) {
        LocalDate day = instant.atZone(zone).toLocalDate();
        while (true) {
            Instant next = day.atTime(time).atZone(zone).toInstant();
            if (days.contains(day.getDayOfWeek()) && next.isAfter(instant)) {
                return next;
            }
            day = day.plusDays(1);
        }
    }
}
