package dev.lucia.helm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A copy of the built chart that can be rendered whole and without a cluster: hooks, which Helm
 * leaves out, are no hooks in it, and Secrets are looked up in the value {@code global.found}
 * instead of in Kubernetes.
 */
final class TestableChart {

    private static final String FOUND =
            """
            {{- define "lucia.found" -}}
            {{- get ((first .).Values.global.found | default dict) (last .) | default dict | toJson -}}
            {{- end }}
            """;

    private TestableChart() {}

    static Path copyOf(Path chart) {
        try (var sources = Files.walk(chart)) {
            var copy = Files.createTempDirectory(Path.of("target"), "testable-chart-");
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                var target = copy.resolve(chart.relativize(source));
                Files.createDirectories(target.getParent());
                Files.writeString(
                        target, Files.readString(source).replace("\"helm.sh/hook\"", "\"hook\""));
            }
            Files.writeString(copy.resolve("templates/_lookup.tpl"), FOUND);
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
