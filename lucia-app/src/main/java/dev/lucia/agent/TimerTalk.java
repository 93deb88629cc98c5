package dev.lucia.agent;

import dev.lucia.timer.Recurrence;
import dev.lucia.timer.Timer;
import dev.lucia.timer.TimerState;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How times, lengths and timers are called in an answer. */
final class TimerTalk {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final int A_WEEK = 7;

    private final Phrases phrases;
    private final ZoneId zone;
    private final Instant now;

    TimerTalk(Phrases phrases, ZoneId zone, Instant now) {
        this.phrases = phrases;
        this.zone = zone;
        this.now = now;
    }

    String say(String key) {
        return phrases.say(key);
    }

    String say(String key, Map<String, String> values) {
        return sentence(phrases.say(key, values));
    }

    String say(String key, int count, Map<String, String> values) {
        return sentence(phrases.say(key, count, values));
    }

    /** "1 hour and 5 minutes"; what is too small to matter is left out. */
    String length(Duration length) {
        long seconds = Math.max(1, Math.round(length.toMillis() / 1000.0));
        List<String> parts = new ArrayList<>();
        add(parts, "day", seconds / 86_400);
        add(parts, "hour", seconds / 3600 % 24);
        if (seconds < 86_400 || seconds % 3600 != 0) {
            add(parts, "minute", seconds / 60 % 60);
        }
        if (seconds < 3600) {
            add(parts, "second", seconds % 60);
        }
        return phrases.all(parts);
    }

    /** "in 20 minutes". */
    String in(Duration length) {
        return phrases.say("in", Map.of("length", length(length)));
    }

    /** "tomorrow at 7:00 AM". */
    String moment(Instant instant) {
        ZonedDateTime then = instant.atZone(zone);
        LocalDate today = now.atZone(zone).toLocalDate();
        long days = ChronoUnit.DAYS.between(today, then.toLocalDate());
        String key =
                days == 0
                        ? "at.today"
                        : days == 1 ? "at.tomorrow" : days < A_WEEK ? "at.day" : "at.date";
        return phrases.say(
                key,
                Map.of(
                        "time", clock(then.toLocalTime()),
                        "day", day(then.getDayOfWeek()),
                        "date", date(then.toLocalDate())));
    }

    /** "on weekdays at 7:00 AM". */
    String each(Recurrence recurrence) {
        Set<DayOfWeek> days = recurrence.days();
        String key =
                days.size() == A_WEEK
                        ? "each.day"
                        : days.equals(WEEKEND)
                                ? "each.weekend"
                                : days.size() == 5 && days.stream().noneMatch(WEEKEND::contains)
                                        ? "each.weekday"
                                        : "each.of";
        List<String> names = days.stream().sorted().map(this::day).toList();
        return phrases.say(
                key, Map.of("time", clock(recurrence.time()), "days", phrases.all(names)));
    }

    /** When {@code timer} fires. */
    String when(Timer timer) {
        Recurrence recurrence = timer.recurrence();
        return recurrence == null ? moment(timer.due()) : each(recurrence);
    }

    /** "the pizza timer". */
    String name(Timer timer) {
        String kind = timer.kind().name().toLowerCase(java.util.Locale.ROOT);
        String label = timer.label();
        Duration length = timer.length();
        if (label != null) {
            return phrases.say("name." + kind + ".labelled", Map.of("label", label));
        }
        return phrases.say(
                "name." + kind,
                Map.of(
                        "length", length == null ? "" : length(length),
                        "when", when(timer),
                        "text", timer.text()));
    }

    /** The timer and how long it takes still. */
    String described(Timer timer) {
        String key = timer.state() == TimerState.PAUSED ? "paused" : "running";
        String kind = timer.kind().name().toLowerCase(java.util.Locale.ROOT);
        return phrases.say(
                timer.isRinging() ? "told.ringing" : "told." + kind + "." + key,
                Map.of(
                        "name", name(timer),
                        "left", length(timer.left(now)),
                        "when", when(timer),
                        "text", timer.text()));
    }

    String all(List<String> names) {
        return phrases.all(names);
    }

    String any(List<String> names) {
        return phrases.any(names);
    }

    String clock(LocalTime time) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(phrases.locale())
                .format(time)
                .replace('\u202f', ' ');
    }

    private String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(phrases.locale())
                .format(date);
    }

    private String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, phrases.locale());
    }

    private void add(List<String> parts, String unit, long count) {
        if (count > 0) {
            parts.add(
                    phrases.say("length." + unit, (int) count, Map.of("n", Long.toString(count))));
        }
    }

    private static String sentence(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
