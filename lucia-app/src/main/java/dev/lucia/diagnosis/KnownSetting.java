package dev.lucia.diagnosis;

import org.jspecify.annotations.Nullable;

/**
 * What the build wrote down about one setting.
 *
 * @param type name of its Java class
 * @param defaultValue as one would write it, if it has one
 */
record KnownSetting(
        String name,
        @Nullable String type,
        @Nullable String description,
        @Nullable String defaultValue) {

    /** A value that it could have. */
    @Nullable String example() {
        return defaultValue != null ? defaultValue : exampleOfType();
    }

    private @Nullable String exampleOfType() {
        return switch (type == null ? "" : type) {
            case "java.lang.Boolean" -> "true";
            case "java.lang.Integer", "java.lang.Long" -> "10";
            case "java.time.Duration" -> "30s";
            case "java.time.ZoneId" -> "Europe/Lisbon";
            case "java.net.URI" -> "http://localhost:8123";
            case "org.springframework.util.unit.DataSize" -> "16KB";
            default -> null;
        };
    }
}
