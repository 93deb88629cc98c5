package dev.lucia.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes all generated references; run by the build as {@code References REPOSITORY OUTPUT}. */
public final class References {

    private References() {}

    public static void main(String[] args) throws IOException {
        Path classes = Path.of(args[0], "lucia-app", "target", "classes");
        Path output = Files.createDirectories(Path.of(args[1]));

        var metadata = ConfigurationMetadata.of(classes);
        try (var types = new PropertyTypes(classes)) {
            Files.writeString(
                    output.resolve("configuration.adoc"),
                    new ConfigurationReference(types).of(metadata));
        }
    }
}
