package dev.lucia.docs;

import dev.lucia.docs.ConfigurationMetadata.Property;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The configuration reference: one section for each feature, one row for each property. */
final class ConfigurationReference {

    private final PropertyTypes types;

    private ConfigurationReference(PropertyTypes types) {
        this.types = types;
    }

    /** Only what is Lucia's own: Spring Boot documents the rest. */
    static String of(ConfigurationMetadata metadata, PropertyTypes types) {
        var reference = new ConfigurationReference(types);
        return metadata.properties().stream()
                .filter(property -> property.name().startsWith("lucia."))
                .flatMap(property -> types.expand(property).stream())
                .collect(
                        Collectors.groupingBy(Property::feature, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(feature -> reference.section(feature.getKey(), feature.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private String section(String feature, List<Property> properties) {
        return """
        == %s

        [.properties,cols="5,7",options="header"]
        |===
        | Property and environment variable | Meaning

        %s
        |===
        """
                .formatted(
                        feature,
                        properties.stream().map(this::row).collect(Collectors.joining("\n")));
    }

    private String row(Property property) {
        return """
        a| [[%1$s]]`+%2$s+` +
        [.environment]#`%3$s`#
        a| %4$s

        [.type]#%5$s%6$s#
        """
                .formatted(
                        property.name().replace("[0]", ""),
                        property.name(),
                        property.environmentName(),
                        meaning(property),
                        types.describe(property.type()),
                        fallback(property.defaultValue()));
    }

    private static String meaning(Property property) {
        String description = property.description();
        if (description == null || description.isBlank()) {
            throw new IllegalArgumentException(
                    property.name() + " has no description: add @param to its record's Javadoc");
        }
        String sentence =
                description
                        .replaceAll("\\s+", " ")
                        .replaceAll("\\{@(?:code|link) #?([^}]+)}", "`+$1+`");
        return Character.toUpperCase(sentence.charAt(0))
                + sentence.substring(1)
                + (sentence.endsWith(".") ? "" : ".");
    }

    private static String fallback(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case List<?> list when list.isEmpty() -> "; none by default";
            case List<?> list ->
                    list.stream()
                            .map(item -> "`+" + item + "+`")
                            .collect(Collectors.joining(", ", "; default: ", ""));
            default -> "; default: `+" + value + "+`";
        };
    }
}
