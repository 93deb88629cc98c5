package dev.lucia.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lucia.docs.ConfigurationMetadata.Property;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.List;

/** The reference lists every property that the application declares, and explains it. */
class ConfigurationReferenceTest {

    private static final Path CLASSES = Repository.ROOT.resolve("lucia-app/target/classes");
    private static final PropertyTypes TYPES =
            new PropertyTypes(CLASSES, Repository.ROOT.resolve("lucia-app/src/main/java"));
    private static final Document PAGE =
            Jsoup.parse(Repository.read(Repository.SITE.resolve("configuration.html")));

    static List<Property> properties() {
        return ConfigurationMetadata.of(CLASSES).properties().stream()
                .filter(property -> property.name().startsWith("lucia."))
                .flatMap(property -> TYPES.expand(property).stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("properties")
    void everyPropertyIsExplained(Property property) {
        // Given
        String anchor = property.name().replace("[0]", "");

        // When
        Elements row = PAGE.select("tr:has([id='" + anchor + "'])");

        // Then
        assertThat(row.text()).contains(property.name(), property.environmentName());
        assertThat(row.select("td:last-child").text()).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @CsvSource({
        "lucia.redis.uri, LUCIA_REDIS_URI",
        "lucia.redis.key-prefix, LUCIA_REDIS_KEYPREFIX",
        "lucia.model.chat.api-key, LUCIA_MODEL_CHAT_APIKEY",
        "lucia.security.keys[0].sha256, LUCIA_SECURITY_KEYS_0_SHA256",
    })
    void environmentNamesAreTheOnesThatSpringReads(String name, String environment) {
        // Given
        Property property = new Property(name, "java.lang.String", "", null);

        // When
        String actual = property.environmentName();

        // Then
        assertThat(actual).isEqualTo(environment);
    }

    @Test
    void aPropertyWithoutAWordOfExplanationFailsTheBuild() {
        // Given
        var silent = new Property("lucia.task.silent", "java.lang.String", null, null);
        var metadata = new ConfigurationMetadata(List.of(silent));

        // When
        ThrowingCallable generation = () -> ConfigurationReference.of(metadata, TYPES);

        // Then
        assertThatIllegalArgumentException()
                .isThrownBy(generation)
                .withMessageContaining("lucia.task.silent");
    }
}
