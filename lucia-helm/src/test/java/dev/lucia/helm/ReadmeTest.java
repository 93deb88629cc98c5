package dev.lucia.helm;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.joining;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;

/** The README's table is generated: a difference prints the table to paste. */
class ReadmeTest {

    private static final String HEAD = "| Value | Meaning | Default |\n|---|---|---|\n";

    @Test
    void listsEveryValueWithItsDefault() throws IOException {
        // Given
        var table = DocumentedValue.all().stream().map(DocumentedValue::row).collect(joining("\n"));

        // When
        var readme = Files.readString(Chart.BUILT.resolve("README.md"));

        // Then
        assertThat(readme).contains(HEAD + table + "\n\n");
    }

    @Test
    void everyDefaultIsDocumented() throws IOException {
        // Given
        JsonNode values =
                JsonMapper.shared()
                        .valueToTree(
                                new Yaml()
                                        .load(
                                                Files.readString(
                                                        Chart.BUILT.resolve("values.yaml"))));
        var documented = DocumentedValue.all().stream().map(DocumentedValue::path).toList();

        // When
        var leaves = new TreeSet<String>();
        collectLeaves("", values, leaves);

        // Then
        assertThat(leaves)
                .isNotEmpty()
                .allMatch(
                        leaf ->
                                documented.stream()
                                        .anyMatch(path -> (leaf + ".").startsWith(path + ".")));
    }

    private static void collectLeaves(String path, JsonNode node, Set<String> leaves) {
        if (!node.isObject() || node.isEmpty()) {
            leaves.add(path);
            return;
        }
        for (var child : node.properties()) {
            collectLeaves(
                    path.isEmpty() ? child.getKey() : path + "." + child.getKey(),
                    child.getValue(),
                    leaves);
        }
    }
}
