package dev.lucia.docs;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.toMap;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The documented metrics are those that Lucia counts: none missing, none invented. */
class MetricsReferenceIT {

    private static final Pattern SCRAPED =
            Pattern.compile("^# TYPE (lucia_\\w+) (\\w+)$", Pattern.MULTILINE);
    private static final Pattern DECLARED = Pattern.compile("\"(lucia\\.[a-z.]+)\"");
    private static final Path SOURCES = Repository.ROOT.resolve("lucia-app/src/main/java");

    @TempDir Path folder;

    @Test
    void whatIsScrapedIsDocumented() throws IOException, InterruptedException {
        // Given
        Map<String, String> documented = documented();
        List<Snippet> sentence =
                Snippet.of(Repository.README).stream()
                        .filter(snippet -> snippet.role().equals("run-demo"))
                        .toList();

        try (Started demo = Started.demo(folder)) {
            new PageRun(sentence, demo.replacements()).check(folder);

            // When
            String scrape = demo.management("/actuator/prometheus");
            Map<String, String> scraped =
                    SCRAPED.matcher(scrape)
                            .results()
                            .filter(type -> !type.group(1).endsWith("_max"))
                            .collect(toMap(type -> type.group(1), type -> type.group(2)));

            // Then
            assertThat(scraped).isNotEmpty();
            assertThat(scrape).doesNotContainPattern("(?m)^lucia_.* NaN$");
            assertThat(documented).containsAllEntriesOf(scraped);
        }
    }

    @Test
    void whatIsDocumentedIsCounted() {
        // Given
        Set<String> declared =
                Repository.files(SOURCES, ".java").stream()
                        .flatMap(file -> DECLARED.matcher(Repository.read(file)).results())
                        .map((MatchResult name) -> name.group(1))
                        .collect(Collectors.toSet());

        // When
        Set<String> invented = new TreeSet<>();
        for (String metric : documented().keySet()) {
            String name = metric.replaceAll("_(total|seconds|bytes)$", "").replace('_', '.');
            if (!declared.contains(name)) {
                invented.add(metric);
            }
        }

        // Then
        assertThat(invented).isEmpty();
    }

    /** Names and types in the table of the page. */
    private static Map<String, String> documented() {
        return Jsoup.parse(Repository.read(Repository.SITE.resolve("operations.html")))
                .select("tr:has(td:first-child code:matchesOwn(^lucia_))")
                .stream()
                .collect(toMap(row -> row.child(0).text(), row -> row.child(1).text()));
    }
}
