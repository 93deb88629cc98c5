package dev.lucia.helm;

import static dev.lucia.testing.Fixture.CLUSTER;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.testing.Requires;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A real API server admits every object, and has nothing to warn about. */
@Requires(CLUSTER)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServerDryRunKT {

    private static final String OPERATOR = "monitoring.coreos.com/v1";

    private final Installation namespace = new Installation();

    @TempDir private Path folder;

    @AfterAll
    void remove() {
        namespace.close();
    }

    @ParameterizedTest
    @MethodSource("dev.lucia.helm.Chart#valuesFiles")
    void everyValuesFileIsAdmitted(String values) throws IOException {
        // Given
        var rendered = folder.resolve("rendered.yaml");
        Files.writeString(
                rendered,
                withKnownKinds(
                        namespace.helm(
                                "template",
                                Chart.BUILT.toString(),
                                "--values=" + Chart.BUILT.resolve(values))));

        // When
        var answer = namespace.kubectl("apply", "--dry-run=server", "--filename=" + rendered);

        // Then
        assertThat(answer)
                .contains("deployment.apps/lucia created (server dry run)")
                .doesNotContainIgnoringCase("warning");
    }

    /** Kinds of Prometheus' operator are only admitted where it is. */
    private static String withKnownKinds(String manifests) {
        var known = CommandLine.run("kubectl", "api-versions").contains(OPERATOR);
        return Stream.of(manifests.split("(?m)^---$", -1))
                .filter(manifest -> known || !manifest.contains("apiVersion: " + OPERATOR))
                .collect(Collectors.joining("---"));
    }
}
