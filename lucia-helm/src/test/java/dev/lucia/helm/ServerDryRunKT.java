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

/** A real API server admits every object, and has nothing to warn about. */
@Requires(CLUSTER)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServerDryRunKT {

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
                namespace.helm(
                        "template",
                        Chart.BUILT.toString(),
                        "--values=" + Chart.BUILT.resolve(values)));

        // When
        var answer = namespace.kubectl("apply", "--dry-run=server", "--filename=" + rendered);

        // Then
        assertThat(answer)
                .contains("deployment.apps/lucia created (server dry run)")
                .doesNotContainIgnoringCase("warning");
    }
}
