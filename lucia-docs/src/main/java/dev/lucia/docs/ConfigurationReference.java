package dev.lucia.docs;

import dev.lucia.docs.ConfigurationMetadata.Property;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The configuration reference: one section for each feature, one row for each property. */
final class ConfigurationReference {

    private final PropertyTypes types;

    ConfigurationReference(PropertyTypes types) {
        this.types = types;
    }

    String of(ConfigurationMetadata metadata) {
        return metadata.properties().stream()
                .filter(property -> property.name().startsWith("lucia."))
                .collect(
                        Collectors.groupingBy(Property::feature, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(feature -> section(feature.getKey(), feature.getValue()))
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
        a| [[%1$s]]`%1$s` +
        [.environment]#`%2$s`#
        a| %3$s

        [.type]#%4$s%5$s#
        """
                .formatted(
                        property.name(),
                        property.environmentName(),
                        text(property),
                        types.describe(property.type()),
                        fallback(property.defaultValue()));
    }

    private static String text(Property property) {
        String description = property.description();
        if (description == null || description.isBlank()) {
            throw new IllegalArgumentException(
                    property.name()
                            + " has no description: add its @param to the record's Javadoc");
        }
        String sentence = description.replaceAll("\\{@(?:code|link) #?([^}]+)}", "`+$1+`");
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
