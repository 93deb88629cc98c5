package dev.lucia.language.time;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A time as far as it was said; each element gives a new draft, or null if it does not fit. */
final class TimeDraft {

    static final TimeDraft EMPTY = new TimeDraft();

    private boolean isLength;
    private @Nullable Duration length;
    private int lastUnit;
    private @Nullable Integer hour;
    private @Nullable Integer minute;

    /** Minutes to add to what was said: "half past", "ten to". */
    private int offset;

    /** Of the minutes that follow: 1, -1, or 0 if they only stand beside the hour. */
    private int sign;

    private String part = "";
    private boolean exact;
    private @Nullable Day day;
    private Set<DayOfWeek> each = Set.of();
    private String sun = "";

    private TimeDraft() {}

    private TimeDraft but(Consumer<TimeDraft> change) {
        TimeDraft copy = new TimeDraft();
        copy.isLength = isLength;
        copy.length = length;
        copy.lastUnit = lastUnit;
        copy.hour = hour;
        copy.minute = minute;
        copy.offset = offset;
        copy.sign = sign;
        copy.part = part;
        copy.exact = exact;
        copy.day = day;
        copy.each = each;
        copy.sun = sun;
        change.accept(copy);
        return copy;
    }

    boolean isLength() {
        return isLength;
    }

    /** Whether an hour was said. */
    boolean hasHour() {
        return hour != null;
    }

    @Nullable TimeDraft with(TimeElement element) {
        return switch (element.kind()) {
            case NOISE -> this;
            case IN -> isLength || hour != null ? null : but(d -> d.isLength = true);
            case FROM_NOW -> length == null || isLength ? null : but(d -> d.isLength = true);
            case LENGTH -> plus(element.number(), element.number());
            case HALF_MORE -> length == null ? null : plus(lastUnit / 2, 0);
            case PAST, TO -> null;
            case PLUS -> hour == null || minute != null ? null : but(d -> d.sign = 1);
            case LESS -> hour == null || minute != null ? null : but(d -> d.sign = -1);
            case BEFORE -> hour != null || offset != 0 ? null : shifted(element.number());
            case AFTER -> hour == null || offset != 0 ? null : shifted(element.number());
            case O_CLOCK -> hour == null ? null : this;
            case PART -> part.isEmpty() ? but(d -> d.part = element.value()) : this;
            case CLOCK -> clock(element.number() / 60, element.number() % 60, true);
            case DAY -> on(new Day.In(element.number()));
            case WEEKDAY -> weekday(DayOfWeek.of(element.number()));
            case EACH -> each(days(element.value()));
            case SUN -> sun.isEmpty() && hour == null ? but(d -> d.sun = element.value()) : null;
        };
    }

    /** A length of time that was said, in a unit of so many seconds. */
    @Nullable TimeDraft plus(long seconds, int unit) {
        if (hour != null || seconds <= 0) {
            return null;
        }
        Duration before = length == null ? Duration.ZERO : length;
        return but(
                d -> {
                    d.length = before.plusSeconds(seconds);
                    d.lastUnit = unit;
                });
    }

    /** A bare number: an hour, maybe with a half ("siete y media"), or the minutes after one. */
    @Nullable TimeDraft number(double value) {
        int whole = (int) value;
        if (value - whole == 0.5 && hour == null && length == null) {
            return clock(whole, 30, whole > 12);
        }
        if (whole != value || whole < 0) {
            return null;
        }
        if (length != null) {
            return lastUnit == 3600 && whole < 60 ? plus(whole * 60L, 60) : null;
        }
        if (hour == null) {
            return whole <= 24 ? clock(whole, null, whole == 0 || whole > 12) : null;
        }
        if (minute != null || whole > 59) {
            return null;
        }
        return sign < 0 ? shifted(-whole) : clock(hour, whole, exact);
    }

    /** Minutes before or after the hour that follows. */
    @Nullable TimeDraft minutes(double value, boolean past) {
        int whole = (int) value;
        boolean fits = whole == value && whole > 0 && whole < 60 && hour == null && offset == 0;
        return fits ? shifted(past ? whole : -whole) : null;
    }

    @Nullable TimeDraft clock(int hours, @Nullable Integer minutes, boolean isExact) {
        boolean again = hour != null && (minutes == null || minute != null);
        boolean fits = hours <= 24 && (minutes == null || minutes < 60);
        if (length != null || isLength || again || !fits) {
            return null;
        }
        return but(
                d -> {
                    d.hour = hours % 24;
                    d.minute = minutes;
                    d.sign = 0;
                    d.exact = isExact;
                });
    }

    /** The length of time, if nothing else was said. */
    @Nullable Duration lengthOnly() {
        return hour == null && part.isEmpty() && day == null && each.isEmpty() && sun.isEmpty()
                ? length
                : null;
    }

    /** The time that was said, or null if none was. */
    @Nullable When finish(boolean twelveHours) {
        if (length != null) {
            return isLength && lengthOnly() != null ? new When.After(length) : null;
        }
        if (isLength || (offset != 0 && hour == null)) {
            return null;
        }
        Day on = day == null ? new Day.Next() : day;
        if (!sun.isEmpty()) {
            return each.isEmpty() ? new When.Sun(sun.equals("rise"), on) : null;
        }
        if (hour == null) {
            return day == null && each.isEmpty() ? null : new When.Vague();
        }
        boolean either = twelveHours && !exact && part.isEmpty();
        LocalTime time =
                LocalTime.of(hourOfDay(hour), minute == null ? 0 : minute).plusMinutes(offset);
        return each.isEmpty() ? new When.At(time, either, on) : new When.Each(time, either, each);
    }

    private int hourOfDay(int said) {
        return switch (part) {
            case "am" -> said == 12 ? 0 : said;
            case "pm" -> said < 12 ? said + 12 : said;
            case "night" -> said == 12 ? 0 : said >= 6 && said < 12 ? said + 12 : said;
            default -> said;
        };
    }

    private TimeDraft shifted(int minutes) {
        return but(d -> d.offset = minutes);
    }

    private @Nullable TimeDraft on(Day when) {
        return day != null || !each.isEmpty() ? null : but(d -> d.day = when);
    }

    /** After "every Monday", "and Thursday" is one more. */
    private @Nullable TimeDraft weekday(DayOfWeek weekday) {
        return each.isEmpty() ? on(new Day.On(weekday)) : each(Set.of(weekday));
    }

    private @Nullable TimeDraft each(Set<DayOfWeek> more) {
        if (day != null) {
            return null;
        }
        Set<DayOfWeek> days =
                Stream.concat(each.stream(), more.stream()).collect(Collectors.toUnmodifiableSet());
        return but(d -> d.each = days);
    }

    private static Set<DayOfWeek> days(String numbers) {
        return numbers.chars()
                .mapToObj(digit -> DayOfWeek.of(Character.digit(digit, 10)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
