package dev.lucia.helm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The chart and the plain manifests describe one system, object by object. */
class ParityTest {

    private static final Path MANIFESTS = Path.of("..", "lucia-k8s", "target", "k8s");

    /** Kustomize's own, and what Helm makes otherwise than Kustomize's generators. */
    private static final Set<String> NOT_COMPARED = Set.of("Namespace", "ConfigMap", "Secret");

    static List<Manifest> manifests() throws IOException {
        var files = new ArrayList<Path>();
        for (var folder : List.of("base", "components/networkpolicy")) {
            try (var found = Files.list(MANIFESTS.resolve(folder))) {
                found.filter(
                                file ->
                                        file.getFileName()
                                                .toString()
                                                .matches("(0.-.+|networkpolicy)\\.yaml"))
                        .forEach(files::add);
            }
        }
        var manifests = new ArrayList<Manifest>();
        for (var file : files) {
            manifests.addAll(Manifests.parse(Files.readString(file)).all());
        }
        return manifests.stream()
                .filter(manifest -> !manifest.apiVersion().equals("builtin"))
                .filter(manifest -> !NOT_COMPARED.contains(manifest.kind()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void theChartRendersTheSame(Manifest manifest) {
        // When
        var rendered = chart().named(manifest.kind(), manifest.name());

        // Then
        assertThat(ComparedManifest.of(rendered))
                .containsExactlyInAnyOrderEntriesOf(ComparedManifest.of(manifest));
    }

    @Test
    void theChartRendersNothingElse() throws IOException {
        // Given
        var described = manifests().stream().map(Manifest::toString).collect(Collectors.toSet());

        // When
        var rendered = chart().all().stream().filter(m -> !NOT_COMPARED.contains(m.kind()));

        // Then
        assertThat(rendered.map(Manifest::toString)).containsExactlyInAnyOrderElementsOf(described);
    }

    @Test
    void theSettingsOfTheManifestsAreTheChartsToo() throws IOException {
        // Given
        var generator = generator("01-configmap.yaml", "lucia-config");

        // When
        var config = chart().only("ConfigMap").texts("/data");

        // Then
        assertThat(generator.at("/literals").valueStream().map(JsonNode::asString))
                .isNotEmpty()
                .allSatisfy(
                        literal -> {
                            var setting = Arrays.asList(literal.split("=", 2));
                            assertThat(config).containsEntry(setting.getFirst(), setting.getLast());
                        });
    }

    @Test
    void theSecretsHaveTheSameNames() throws IOException {
        // When
        var secrets = chart().ofKind("Secret");

        // Then
        for (var secret : secrets) {
            assertThat(generator("02-secret.yaml", secret.name()).kind())
                    .isEqualTo("SecretGenerator");
        }
    }

    private static Manifests chart() {
        return Chart.withFile("ci/manifests-values.yaml").render();
    }

    private static Manifest generator(String file, String name) throws IOException {
        return Manifests.parse(Files.readString(MANIFESTS.resolve("base").resolve(file)))
                .all()
                .stream()
                .filter(generator -> generator.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no generator " + name + " in " + file));
    }
}
