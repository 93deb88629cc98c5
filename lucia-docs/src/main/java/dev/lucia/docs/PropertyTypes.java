package dev.lucia.docs;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says Java types in the words of someone who writes configuration. */
final class PropertyTypes implements AutoCloseable {

    private static final Pattern LIST = Pattern.compile("java\\.util\\.(?:List|Set)<(.+)>");
    private static final Pattern MAP = Pattern.compile("java\\.util\\.Map<.+,(.+)>");

    private final URLClassLoader application;

    PropertyTypes(Path classes) throws MalformedURLException {
        application = new URLClassLoader(new URL[] {classes.toUri().toURL()});
    }

    String describe(String type) {
        Matcher list = LIST.matcher(type);
        if (list.matches()) {
            return "list of " + describe(list.group(1));
        }
        Matcher map = MAP.matcher(type);
        if (map.matches()) {
            return "map to " + describe(map.group(1));
        }
        return switch (type) {
            case "java.lang.Boolean" -> "`true` or `false`";
            case "java.lang.Integer", "java.lang.Long" -> "whole number";
            case "java.lang.Double" -> "number";
            case "java.lang.String", "java.net.URI", "java.nio.file.Path" -> "text";
            case "java.time.Duration" -> "duration, e.g. `500ms`, `4s`, `7d`";
            case "java.time.Instant" -> "time, e.g. `2027-01-01T00:00:00Z`";
            case "java.time.ZoneId" -> "time zone, e.g. `Europe/Vienna`";
            case "java.util.Locale" -> "language, e.g. `en`";
            case "org.springframework.util.unit.DataSize" -> "size, e.g. `16KB`";
            case "dev.lucia.secret.Secret" -> "secret";
            default -> own(type);
        };
    }

    private String own(String name) {
        Class<?> type = load(name);
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> "`" + kebab(constant.toString()) + "`")
                    .collect(Collectors.joining(", "));
        }
        if (type.isRecord()) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getName)
                    .map(component -> "`" + component + "`")
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        throw new IllegalArgumentException("Say here what a person writes for " + name);
    }

    private Class<?> load(String name) {
        for (String candidate : List.of(name, nested(name))) {
            try {
                return Class.forName(candidate, false, application);
            } catch (ClassNotFoundException e) {
                // The metadata writes Outer.Nested as it stands in the source: try the other name.
            }
        }
        throw new IllegalArgumentException("Unknown type of a property: " + name);
    }

    private static String nested(String name) {
        int dot = name.lastIndexOf('.');
        return name.substring(0, dot) + "$" + name.substring(dot + 1);
    }

    private static String kebab(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public void close() throws IOException {
        application.close();
    }
}
