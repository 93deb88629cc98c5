package dev.lucia.timer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.task.Caller;
import dev.lucia.task.Speaker;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;

class TimerTest {

    private static final Instant SEVEN = Instant.parse("2026-11-24T07:00:00Z");

    @Test
    void doesNotFireTwiceAtOneTimeWhereTheClockIsBehindTheStores() {
        // Given
        Timer daily =
                Timer.begin(
                        new NewTimer(
                                "fan",
                                new Caller("kitchen"),
                                TimerKind.ACTION,
                                null,
                                "toggle the fan",
                                List.of(),
                                null,
                                new Origin("conversation", Speaker.UNKNOWN),
                                Recurrence.daily(LocalTime.of(7, 0), ZoneOffset.UTC),
                                SEVEN));

        // When
        Timer fired = daily.fired(SEVEN.minusMillis(20), Duration.ofMinutes(1));

        // Then
        assertThat(fired.due()).isEqualTo(SEVEN.plus(Duration.ofDays(1)));
    }
}
