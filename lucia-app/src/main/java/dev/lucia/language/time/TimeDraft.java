package dev.lucia.language.time;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A time as far as it was said; each element gives a new draft, or null if it does not fit.
 *
 * @param isLength whether it is said to be a length of time from now
 * @param sign of the minutes that follow: 1, -1, or 0 if they only stand beside the hour
 */
record TimeDraft(
        boolean isLength,
        @Nullable Duration length,
        int lastUnit,
        @Nullable Integer hour,
        @Nullable Integer minute,
        int offset,
        int sign,
        String part,
        boolean exact,
        @Nullable Day day,
        Set<DayOfWeek> each,
        String sun) {

    static final TimeDraft EMPTY =
            new TimeDraft(false, null, 0, null, null, 0, 0, "", false, null, Set.of(), "");

    @Nullable TimeDraft with(TimeElement element) {
        return switch (element.kind()) {
            case NOISE -> this;
            case IN -> isLength || hour != null ? null : asLength();
            case FROM_NOW -> length == null || isLength ? null : asLength();
            case LENGTH -> plus(element.number(), element.number());
            case HALF_MORE -> length == null ? null : plus(lastUnit / 2, 0);
            case PAST, TO -> null;
            case PLUS -> hour == null || minute != null ? null : signed(1);
            case LESS -> hour == null || minute != null ? null : signed(-1);
            case BEFORE -> hour != null || offset != 0 ? null : shifted(element.number());
            case AFTER -> hour == null || offset != 0 ? null : shifted(element.number());
            case O_CLOCK -> hour == null ? null : this;
            case PART -> part.isEmpty() ? in(element.value()) : this;
            case CLOCK -> clock(element.number() / 60, element.number() % 60, true);
            case DAY -> on(new Day.In(element.number()));
            case WEEKDAY -> weekday(DayOfWeek.of(element.number()));
            case EACH -> each(days(element.value()));
            case SUN -> sun.isEmpty() && hour == null ? risingOrSetting(element.value()) : null;
        };
    }

    /** A length of time that was said, in a unit of so many seconds. */
    @Nullable TimeDraft plus(long seconds, int unit) {
        if (hour != null || seconds <= 0) {
            return null;
        }
        Duration before = length == null ? Duration.ZERO : length;
        return new TimeDraft(
                isLength,
                before.plusSeconds(seconds),
                unit,
                null,
                null,
                offset,
                sign,
                part,
                exact,
                day,
                each,
                sun);
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
        return new TimeDraft(
                false, null, 0, hours % 24, minutes, offset, 0, part, isExact, day, each, sun);
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

    private TimeDraft asLength() {
        return new TimeDraft(
                true, length, lastUnit, hour, minute, offset, sign, part, exact, day, each, sun);
    }

    private TimeDraft signed(int how) {
        return new TimeDraft(
                isLength, length, lastUnit, hour, minute, offset, how, part, exact, day, each, sun);
    }

    private TimeDraft shifted(int minutes) {
        return new TimeDraft(
                isLength, length, lastUnit, hour, minute, minutes, sign, part, exact, day, each,
                sun);
    }

    private TimeDraft in(String partOfDay) {
        return new TimeDraft(
                isLength, length, lastUnit, hour, minute, offset, sign, partOfDay, exact, day, each,
                sun);
    }

    private @Nullable TimeDraft on(Day when) {
        return day != null || !each.isEmpty()
                ? null
                : new TimeDraft(
                        isLength, length, lastUnit, hour, minute, offset, sign, part, exact, when,
                        each, sun);
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
                java.util.stream.Stream.concat(each.stream(), more.stream())
                        .collect(Collectors.toUnmodifiableSet());
        return new TimeDraft(
                isLength, length, lastUnit, hour, minute, offset, sign, part, exact, null, days,
                sun);
    }

    private TimeDraft risingOrSetting(String which) {
        return new TimeDraft(
                isLength, length, lastUnit, hour, minute, offset, sign, part, exact, day, each,
                which);
    }

    private static Set<DayOfWeek> days(String numbers) {
        return numbers.chars()
                .mapToObj(digit -> DayOfWeek.of(Character.digit(digit, 10)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
