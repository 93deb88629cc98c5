package dev.lucia.diagnosis;

import org.springframework.core.ResolvableType;
import org.springframework.util.unit.DataSize;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a person calls a Java type. */
final class Kind {

    private Kind() {}

    /** What one value is, where several may be given. */
    static String of(ResolvableType type) {
        Class<?> element = type.asCollection().getGeneric().resolve();
        return of(element == null ? type.resolve(Object.class) : element);
    }

    private static String of(Class<?> type) {
        if (type.isEnum()) {
            return "one of " + choices(type);
        }
        if (type == Duration.class) {
            return "a duration such as 800ms, 30s, 5m, 2h or 7d";
        }
        if (type == DataSize.class) {
            return "a size such as 512B, 16KB or 1MB";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == int.class
                || type == Integer.class
                || type == long.class
                || type == Long.class) {
            return "a whole number";
        }
        if (type == URI.class) {
            return "an address such as http://localhost:8123";
        }
        if (type == Instant.class) {
            return "a point in time such as 2027-01-31T00:00:00Z";
        }
        return type == ZoneId.class
                ? "a time zone such as Europe/Lisbon"
                : "a " + type.getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static String choices(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(choice -> ((Enum<?>) choice).name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(", "));
    }
}
