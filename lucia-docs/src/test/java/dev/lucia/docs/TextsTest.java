package dev.lucia.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The texts at the root name files that exist, and the version that is built. */
class TextsTest {

    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)");
    private static final String VERSION = System.getProperty("project.version");

    static List<Path> texts() {
        return Repository.markdown();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyLinkedFileExists(Path text) {
        // Given
        List<String> links =
                LINK.matcher(Repository.read(text))
                        .results()
                        .map((MatchResult link) -> link.group(1))
                        .toList();

        // When
        List<String> dangling =
                links.stream().filter(link -> !Files.exists(text.resolveSibling(link))).toList();

        // Then
        assertThat(dangling).isEmpty();
    }

    @Test
    void theReadmeNamesTheVersion() {
        // Given
        Path readme = Repository.README;

        // When
        String text = Repository.read(readme);

        // Then
        assertThat(text).contains("Version " + VERSION);
    }

    @Test
    void whatIsNotReleasedIsInTheChangelog() {
        // Given
        String release = VERSION.replace("-SNAPSHOT", "");

        // When
        String changelog = Repository.read(Repository.ROOT.resolve("CHANGELOG.md"));

        // Then
        assertThat(changelog)
                .contains(
                        "\n## [" + (VERSION.equals(release) ? release : "Unreleased] " + release));
    }
}
