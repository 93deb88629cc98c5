package dev.lucia.helm;

import com.marcnuri.helm.DryRun;
import com.marcnuri.helm.Helm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The built chart with some values, rendered by Helm in this process. */
record Chart(List<Path> files, Map<String, Object> settings) {

    static final Path BUILT = Path.of("target", "chart");
    static final String RELEASE = "lucia";
    static final String NAMESPACE = "home";

    private static final String KUBERNETES = "1.34.0";
    private static final Path TESTABLE = TestableChart.copyOf(BUILT);

    Chart {
        files = List.copyOf(files);
        settings = Map.copyOf(settings);
    }

    static Chart withDefaults() {
        return new Chart(List.of(), Map.of());
    }

    /** The values of a file in the chart, such as {@code ci/full-values.yaml}. */
    static Chart withFile(String file) {
        return new Chart(List.of(BUILT.resolve(file)), Map.of());
    }

    /** Every file of values that the chart comes with, the defaults first. */
    static List<String> valuesFiles() {
        try (var ci = Files.list(BUILT.resolve("ci"))) {
            var tested = ci.map(file -> BUILT.relativize(file).toString()).sorted();
            return Stream.concat(Stream.of("values.yaml", "values.dev.yaml"), tested).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Chart set(String key, Object value) {
        var more = new LinkedHashMap<>(settings);
        more.put(key, value);
        return new Chart(files, more);
    }

    Manifests render() {
        return render(RELEASE);
    }

    Manifests render(String release) {
        var template =
                new Helm(TESTABLE)
                        .template()
                        .withName(release)
                        .withNamespace(NAMESPACE)
                        .withKubeVersion(KUBERNETES);
        files.forEach(template::withValuesFile);
        settings.forEach(template::set);
        return Manifests.parse(template.call());
    }

    /** What Helm prints after an installation. */
    String notes() {
        var install =
                new Helm(BUILT)
                        .install()
                        .clientOnly()
                        .withDryRunOption(DryRun.CLIENT)
                        .withName(RELEASE)
                        .withNamespace(NAMESPACE)
                        .withKubeVersion(KUBERNETES);
        files.forEach(install::withValuesFile);
        settings.forEach(install::set);
        String output = install.call().getOutput();
        return output.substring(output.indexOf("NOTES:"));
    }

    /** Why Helm does not render these values. */
    String refusal() {
        try {
            render();
        } catch (IllegalStateException refused) {
            return String.valueOf(refused.getMessage());
        }
        throw new AssertionError("rendered in spite of " + settings);
    }
}
