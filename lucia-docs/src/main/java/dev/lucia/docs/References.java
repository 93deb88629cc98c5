package dev.lucia.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes all generated references; run by the build as {@code References REPOSITORY OUTPUT}. */
public final class References {

    private References() {}

    public static void main(String[] args) throws IOException {
        Path application = Path.of(args[0], "lucia-app");
        Path output = Files.createDirectories(Path.of(args[1]));

        Path classes = application.resolve("target/classes");
        Path sources = application.resolve("src/main/java");
        Files.writeString(
                output.resolve("configuration.adoc"),
                ConfigurationReference.of(
                        ConfigurationMetadata.of(classes), new PropertyTypes(classes, sources)));
        Files.writeString(output.resolve("packages.adoc"), PackageReference.of(sources));
        Files.writeString(
                output.resolve("chart.adoc"),
                ChartReference.of(Path.of(args[0], "lucia-helm/src/main/chart/values.yaml")));
    }
}
