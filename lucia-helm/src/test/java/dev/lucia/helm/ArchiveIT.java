package dev.lucia.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.marcnuri.helm.Helm;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** The packed chart, as the build makes it. */
class ArchiveIT {

    private static final Path ARCHIVE =
            Path.of("target", "lucia-" + System.getProperty("project.version") + ".tgz");

    /** The build's own time stamp, in the octal seconds of a tar. */
    private static final String BUILT_AT =
            Long.toOctalString(Instant.parse("2026-11-24T00:00:00Z").getEpochSecond());

    @Test
    void holdsTheChartAndNothingOfItsTests() throws IOException {
        // When
        var entries = entries();

        // Then
        assertThat(entries.keySet())
                .contains(
                        "lucia/Chart.yaml",
                        "lucia/README.md",
                        "lucia/values.yaml",
                        "lucia/values.dev.yaml",
                        "lucia/values.schema.json",
                        "lucia/templates/NOTES.txt",
                        "lucia/templates/_helpers.tpl")
                .allMatch(name -> name.startsWith("lucia/"))
                .noneMatch(name -> name.contains("/ci/"));
    }

    @Test
    void tellsNothingOfWhereAndWhenItWasBuilt() throws IOException {
        // When
        var entries = entries();

        // Then
        assertThat(entries.values()).extracting(Header::modified).containsOnly(BUILT_AT);
        assertThat(entries.values()).extracting(Header::owner).containsOnly("root");
        assertThat(entries.values()).extracting(Header::mode).containsOnly("0100644", "0040755");
    }

    @Test
    void isAChartOfThisVersion() {
        // When
        var chart = Helm.show(ARCHIVE.toString()).chart().call();

        // Then
        assertThat(chart)
                .contains("name: lucia", "version: " + System.getProperty("project.version"))
                .doesNotContain("@");
    }

    private record Header(String mode, String modified, String owner) {}

    /** Headers by name, read as a tar: blocks of 512 bytes. */
    private static Map<String, Header> entries() throws IOException {
        var entries = new TreeMap<String, Header>();
        try (InputStream tar = new GZIPInputStream(Files.newInputStream(ARCHIVE))) {
            for (var block = tar.readNBytes(512);
                    block.length == 512;
                    block = tar.readNBytes(512)) {
                var name = text(block, 0, 100);
                if (!name.isEmpty()) {
                    entries.put(
                            name,
                            new Header(
                                    text(block, 100, 7),
                                    text(block, 136, 11),
                                    text(block, 265, 32)));
                    long size = Long.parseLong(text(block, 124, 11), 8);
                    tar.skipNBytes((size + 511) / 512 * 512);
                }
            }
        }
        return entries;
    }

    private static String text(byte[] block, int offset, int length) {
        return new String(block, offset, length, StandardCharsets.US_ASCII)
                .replace("\0", "")
                .strip();
    }
}
