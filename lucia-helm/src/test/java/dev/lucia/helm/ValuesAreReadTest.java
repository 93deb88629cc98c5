package dev.lucia.helm;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.joining;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** No value is only decoration: a template reads it, or reads a map that it is in as a whole. */
class ValuesAreReadTest {

    private static final Path TEMPLATES = Chart.BUILT.resolve("templates");

    static List<String> paths() {
        return DocumentedValue.all().stream().map(DocumentedValue::path).toList();
    }

    @ParameterizedTest
    @MethodSource("paths")
    void byATemplate(String path) {
        // Given
        var templates = templates();

        // When
        var read = withAncestors(path).anyMatch(value -> reads(templates, value));

        // Then
        assertThat(read).as("%s is read by a template", path).isTrue();
    }

    /** A map is read as a whole where its name ends the expression. */
    private static boolean reads(String templates, String path) {
        return Pattern.compile("\\.Values\\." + Pattern.quote(path) + "(?![A-Za-z0-9.])")
                .matcher(templates)
                .find();
    }

    private static Stream<String> withAncestors(String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0
                ? Stream.of(path)
                : Stream.concat(Stream.of(path), withAncestors(path.substring(0, dot)));
    }

    private static String templates() {
        try (var files = Files.walk(TEMPLATES)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("_validate.tpl"))
                    .map(ValuesAreReadTest::read)
                    .collect(joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
