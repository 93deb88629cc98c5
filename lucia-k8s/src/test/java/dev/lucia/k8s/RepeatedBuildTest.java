package dev.lucia.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.k8s.output.WriteManifests;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Generates everything once more, in another JVM, and expects the same bytes. */
class RepeatedBuildTest {

    private static final Path ANNOTATED =
            Path.of("src/main/java/dev/lucia/k8s/LuciaOnKubernetes.java");

    @Test
    void aSecondBuildWritesTheSameBytes() throws IOException, InterruptedException {
        // Given
        var classes = Files.createDirectories(Path.of("target/repeated/classes"));
        var again = Path.of("target/repeated/k8s");

        // When
        compile(ANNOTATED, classes);
        WriteManifests.main(
                new String[] {
                    classes.resolve("META-INF/dekorate/kubernetes.yml").toString(),
                    again.toString(),
                    "../deploy/monitoring"
                });

        // Then
        for (var file : manifests(again)) {
            assertThat(again.resolve(file)).hasSameBinaryContentAs(Manifests.FOLDER.resolve(file));
        }
    }

    private static void compile(Path source, Path classes)
            throws IOException, InterruptedException {
        var javac =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                                "-J--enable-native-access=ALL-UNNAMED",
                                "-proc:full",
                                "-classpath",
                                System.getProperty("java.class.path"),
                                "-d",
                                classes.toString(),
                                source.toString())
                        .inheritIO()
                        .start();
        assertThat(javac.waitFor()).isZero();
    }

    private static List<String> manifests(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            var found =
                    files.filter(file -> file.toString().endsWith(".yaml"))
                            .map(file -> folder.relativize(file).toString())
                            .toList();
            assertThat(found).hasSizeGreaterThan(5);
            return found;
        }
    }
}
