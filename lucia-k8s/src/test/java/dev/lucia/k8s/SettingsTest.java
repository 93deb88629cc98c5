package dev.lucia.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** No setting is given to the application, or named to people, that it doesn't read. */
class SettingsTest {

    private static final Path METADATA =
            Path.of("../lucia-app/target/classes/META-INF/spring-configuration-metadata.json");

    private static final Pattern SETTING = Pattern.compile("\\bLUCIA_[A-Z0-9_]+");

    private static final Pattern ELEMENT_OF_A_LIST = Pattern.compile("_\\d+_.*");

    @ParameterizedTest
    @MethodSource("settings")
    void everySettingIsRead(String setting) throws IOException {
        assertThat(properties()).contains(ELEMENT_OF_A_LIST.matcher(setting).replaceFirst(""));
    }

    private static Set<String> settings() throws IOException {
        return Stream.of(
                        Manifests.FOLDER.resolve("base/01-configmap.yaml"),
                        Manifests.FOLDER.resolve("base/04-deployment.yaml"),
                        Path.of("README.md"))
                .flatMap(SettingsTest::named)
                .collect(toCollection(TreeSet::new));
    }

    private static Stream<String> named(Path file) {
        try {
            return SETTING.matcher(Files.readString(file)).results().map(MatchResult::group);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The application's properties, each by the name of its environment variable. */
    private static Set<String> properties() throws IOException {
        var metadata = new ObjectMapper().readTree(METADATA.toFile());
        return metadata.get("properties")
                .valueStream()
                .map(property -> environmentName(property.get("name")))
                .collect(toSet());
    }

    private static String environmentName(JsonNode property) {
        return property.asText().replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
