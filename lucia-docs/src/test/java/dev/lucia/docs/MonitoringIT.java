package dev.lucia.docs;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.toSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Dashboard and alerts ask only for what a running Lucia counts, or the reference lists. */
class MonitoringIT {

    private static final Path FOLDER = Repository.ROOT.resolve("deploy/monitoring");
    private static final Pattern SCRAPED = Pattern.compile("(?m)^([a-z_]+)(?:\\{([^}]*)})? ");

    /** Labels that Prometheus adds. */
    private static final Set<String> ADDED = Set.of("job", "namespace", "pod");

    @TempDir Path folder;

    @Test
    void everyQueryAsksForWhatThereIs() throws IOException, InterruptedException {
        // Given
        List<PromQuery> queries = Stream.concat(dashboard(), alerts()).toList();
        List<Snippet> sentence =
                Snippet.of(Repository.README).stream()
                        .filter(snippet -> snippet.role().equals("run-demo"))
                        .toList();

        try (Started demo = Started.demo(folder)) {
            new PageRun(sentence, demo.replacements()).check(folder);

            // When
            String scrape = demo.management("/actuator/prometheus");

            // Then
            Set<String> scraped = names(scrape);
            assertThat(queries).hasSizeGreaterThan(30);
            assertThat(queries)
                    .flatExtracting(PromQuery::metrics)
                    .allMatch(name -> scraped.contains(name) || documented().contains(name));
            for (String selected : labels(queries)) {
                String[] metricAndLabel = selected.split(" ", 2);
                if (scraped.contains(metricAndLabel[0])) {
                    assertThat(scrape)
                            .containsPattern(
                                    metricAndLabel[0] + "\\{[^}]*" + metricAndLabel[1] + "=\"");
                }
            }
        }
    }

    @Test
    void theGuideExplainsEveryAlert() throws IOException {
        // Given
        String guide = Repository.read(Repository.PAGES.resolve("kubernetes.adoc"));

        // Then
        assertThat(rules().findValuesAsString("alert"))
                .isNotEmpty()
                .allMatch(alert -> guide.contains("| `" + alert + "`"));
    }

    private static Set<String> labels(List<PromQuery> queries) {
        var labels = new TreeSet<String>();
        queries.forEach(query -> labels.addAll(query.labels()));
        labels.removeIf(label -> ADDED.contains(label.substring(label.indexOf(' ') + 1)));
        return labels;
    }

    private static Set<String> names(String scrape) {
        return SCRAPED.matcher(scrape).results().map(line -> line.group(1)).collect(toSet());
    }

    /** Metrics in the table of the page, by the names that Prometheus gives to their parts. */
    private static Set<String> documented() {
        return Pattern.compile("\\| `(lucia_\\w+)` \\|")
                .matcher(Repository.read(Repository.PAGES.resolve("operations.adoc")))
                .results()
                .map(row -> row.group(1))
                .flatMap(name -> Stream.of(name, name + "_count", name + "_sum", name + "_max"))
                .collect(toSet());
    }

    private static Stream<PromQuery> dashboard() throws IOException {
        return new ObjectMapper()
                        .readTree(FOLDER.resolve("lucia-dashboard.json").toFile())
                        .findValuesAsString("expr")
                        .stream()
                        .map(PromQuery::new);
    }

    private static Stream<PromQuery> alerts() throws IOException {
        return rules().findValuesAsString("expr").stream().map(PromQuery::new);
    }

    private static JsonNode rules() throws IOException {
        return new ObjectMapper()
                .valueToTree(
                        new Yaml()
                                .<Object>load(Repository.read(FOLDER.resolve("lucia-rules.yaml"))));
    }
}
