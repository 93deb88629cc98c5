package dev.lucia.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/** Reads a point in time to come: a date, an instant, or days from now. */
final class Moment implements ITypeConverter<Instant> {

    private final Clock clock = Clock.systemUTC();

    @Override
    public Instant convert(String text) {
        Instant moment = parse(text);
        if (!moment.isAfter(clock.instant())) {
            throw new TypeConversionException("\"" + text + "\" is in the past");
        }
        return moment;
    }

    private Instant parse(String text) {
        try {
            if (text.matches("[0-9]{1,5}d")) {
                long days = Long.parseLong(text.substring(0, text.length() - 1));
                return clock.instant().plus(Duration.ofDays(days));
            }
            return text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException unreadable) {
            throw new TypeConversionException(
                    "\""
                            + text
                            + "\" is no point in time. Examples: 2027-01-31, 2027-01-31T12:00:00Z,"
                            + " 90d");
        }
    }
}
