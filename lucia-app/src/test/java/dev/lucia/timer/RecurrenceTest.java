package dev.lucia.timer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

class RecurrenceTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        // The same time of day before and after clocks change.
        "07:00, 2026-10-24T12:00:00Z, 2026-10-25T06:00:00Z",
        "07:00, 2026-03-28T12:00:00Z, 2026-03-29T05:00:00Z",
        // 2:30 does not exist on 29 March: it comes an hour later.
        "02:30, 2026-03-28T12:00:00Z, 2026-03-29T01:30:00Z",
        "02:30, 2026-03-29T01:30:00Z, 2026-03-30T00:30:00Z",
        // 2:30 is twice on 25 October: only the first counts.
        "02:30, 2026-10-24T12:00:00Z, 2026-10-25T00:30:00Z",
        "02:30, 2026-10-25T00:30:00Z, 2026-10-26T01:30:00Z",
        "02:30, 2026-10-25T01:00:00Z, 2026-10-26T01:30:00Z",
        // What is due just now was fired already.
        "07:00, 2026-11-24T06:00:00Z, 2026-11-25T06:00:00Z"
    })
    void keepsTheTimeOnTheClocksOfThePlace(LocalTime time, Instant after, Instant next) {
        assertThat(Recurrence.daily(time, BERLIN).after(after)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T12:00:00Z, 2026-11-26T19:00:00Z",
        "2026-11-26T19:00:00Z, 2026-11-30T19:00:00Z",
        "2026-11-29T22:59:00Z, 2026-11-30T19:00:00Z"
    })
    void leavesOtherDaysOut(Instant after, Instant next) {
        // Given
        Recurrence mondaysAndThursdays =
                new Recurrence(
                        LocalTime.of(20, 0), Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY), BERLIN);

        // Then
        assertThat(mondaysAndThursdays.after(after)).isEqualTo(next);
    }
}
