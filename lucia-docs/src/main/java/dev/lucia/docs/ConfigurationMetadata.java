package dev.lucia.docs;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The properties that the application declares, as Spring's annotation processor lists them.
 *
 * @param properties sorted by name
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ConfigurationMetadata(List<Property> properties) {

    private static final String FILE = "META-INF/spring-configuration-metadata.json";

    ConfigurationMetadata {
        properties = properties.stream().sorted().toList();
    }

    static ConfigurationMetadata of(Path classes) {
        return JsonMapper.shared().readValue(classes.resolve(FILE), ConfigurationMetadata.class);
    }

    /** One property; {@code defaultValue} is a string, a number, a boolean, or a list of these. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Property(
            String name, String type, @Nullable String description, @Nullable Object defaultValue)
            implements Comparable<Property> {

        /** The feature it belongs to: {@code lucia.task} for {@code lucia.task.lease}. */
        String feature() {
            String[] words = name.split("\\.", 3);
            return words[0] + "." + words[1];
        }

        /** Spring's canonical name: dots and brackets become underscores, dashes vanish. */
        String environmentName() {
            return name.replace("-", "")
                    .replaceAll("]?\\.|\\[", "_")
                    .replace("]", "")
                    .toUpperCase(Locale.ROOT);
        }

        @Override
        public int compareTo(Property other) {
            return name.compareTo(other.name);
        }
    }
}
