package dev.lucia.command;

import org.springframework.boot.convert.DurationStyle;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import java.time.Duration;

/** Reads a duration as it is written in the configuration. */
final class Span implements ITypeConverter<Duration> {

    @Override
    public Duration convert(String text) {
        try {
            return DurationStyle.detectAndParse(text);
        } catch (IllegalArgumentException unreadable) {
            throw new TypeConversionException("\"" + text + "\" is no duration. Examples: 30s, 5m");
        }
    }

    static String print(Duration span) {
        return span.toMillis() < 1000 ? span.toMillis() + "ms" : span.toSeconds() + "s";
    }
}
