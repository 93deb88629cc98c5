package dev.lucia.agent;

import dev.lucia.home.EntityId;
import dev.lucia.home.Home;
import dev.lucia.language.time.Day;
import dev.lucia.language.time.When;
import dev.lucia.timer.Recurrence;
import dev.lucia.timer.TimerKind;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * When the times that people say are, on the home's clocks. "At 7" is the next 7 to come, but
 * nobody is woken at 7 in the evening; on another day it is in the morning from 7 on, and else in
 * the afternoon.
 */
final class Moments {

    private static final EntityId SUN = EntityId.of("sun.sun");

    /** Who says "wake me at 5" so long before 5 p.m. sleeps in the afternoon. */
    private static final Duration NAP = Duration.ofHours(3);

    private final Home home;
    private final ZonedDateTime now;
    private final TimerKind kind;

    Moments(Home home, Instant now, TimerKind kind) {
        this.home = home;
        this.now = now.atZone(home.zone());
        this.kind = kind;
    }

    /** What came of a time that was said. */
    sealed interface Moment {

        /** Then, and again and again if {@code recurrence} is not null. */
        record Then(Instant due, @Nullable Recurrence recurrence) implements Moment {}

        /** It is over. */
        record Past() implements Moment {}

        /** Nobody knows when the sun does that. */
        record NoSun() implements Moment {}
    }

    Moment of(When when) {
        return switch (when) {
            case When.After(Duration length) -> then(now.toInstant().plus(length));
            case When.At(LocalTime time, boolean either, Day day) ->
                    first(candidates(time, either, day));
            case When.Each(LocalTime time, boolean either, var days) -> {
                Recurrence each = new Recurrence(either ? usual(time) : time, days, home.zone());
                yield new Moment.Then(each.after(now.toInstant()), each);
            }
            case When.Sun(boolean rises, Day day) -> sun(rises, day);
            case When.Vague _ -> throw new IllegalArgumentException("no time was said");
        };
    }

    private List<ZonedDateTime> candidates(LocalTime time, boolean either, Day day) {
        return switch (day) {
            case Day.Next _ -> {
                List<ZonedDateTime> all = on(today(), time, either);
                all.addAll(on(today().plusDays(1), time, either));
                yield isForTheMorning(time, either)
                        ? all.stream().filter(at -> at.toLocalTime().equals(time)).toList()
                        : all;
            }
            case Day.In(int days) -> days == 0 ? today(time, either) : at(days, time, either);
            case Day.On(var weekday) -> {
                LocalDate date = today().with(TemporalAdjusters.nextOrSame(weekday));
                List<ZonedDateTime> all = on(date, either ? usual(time) : time, false);
                all.addAll(on(date.plusDays(7), either ? usual(time) : time, false));
                yield all;
            }
        };
    }

    /** What comes after tonight's midnight is tonight, too. */
    private List<ZonedDateTime> today(LocalTime time, boolean either) {
        List<ZonedDateTime> all = on(today(), time, either);
        if (time.getHour() < 5 && !either) {
            all.addAll(on(today().plusDays(1), time, false));
        }
        return all;
    }

    private List<ZonedDateTime> at(int days, LocalTime time, boolean either) {
        return on(today().plusDays(days), either ? usual(time) : time, false);
    }

    private List<ZonedDateTime> on(LocalDate date, LocalTime time, boolean either) {
        List<ZonedDateTime> all = new ArrayList<>();
        all.add(date.atTime(time).atZone(home.zone()));
        if (either) {
            all.add(date.atTime(time.plusHours(12)).atZone(home.zone()));
        }
        return all;
    }

    private boolean isForTheMorning(LocalTime time, boolean either) {
        if (!either || kind != TimerKind.ALARM || time.getHour() < 4 || time.getHour() > 11) {
            return false;
        }
        ZonedDateTime evening = today().atTime(time.plusHours(12)).atZone(home.zone());
        return evening.isBefore(now) || Duration.between(now, evening).compareTo(NAP) > 0;
    }

    /** Which half of the day is meant when nobody says. */
    private LocalTime usual(LocalTime time) {
        boolean early = time.getHour() >= 7 || (kind == TimerKind.ALARM && time.getHour() >= 4);
        return early ? time : time.plusHours(12);
    }

    private Moment first(List<ZonedDateTime> candidates) {
        return candidates.stream()
                .filter(at -> at.isAfter(now))
                .sorted()
                .findFirst()
                .<Moment>map(at -> then(at.toInstant()))
                .orElseGet(Moment.Past::new);
    }

    private Moment sun(boolean rises, Day day) {
        boolean soon = day instanceof Day.Next || day.equals(new Day.In(0));
        return home.entity(SUN)
                .filter(_ -> soon)
                .map(sun -> sun.state().attributes().get(rises ? "next_rising" : "next_setting"))
                .map(at -> parsed(String.valueOf(at)))
                .orElseGet(Moment.NoSun::new);
    }

    private static Moment parsed(String at) {
        try {
            return then(OffsetDateTime.parse(at).toInstant());
        } catch (DateTimeException unreadable) {
            return new Moment.NoSun();
        }
    }

    private static Moment then(Instant due) {
        return new Moment.Then(due, null);
    }

    private LocalDate today() {
        return now.toLocalDate();
    }
}
