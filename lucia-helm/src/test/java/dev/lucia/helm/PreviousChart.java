package dev.lucia.helm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The chart as if it had been built before: an older version in its name and labels, which an
 * upgrade must be able to change. It needs today's image, by {@link #IMAGE}.
 */
final class PreviousChart {

    static final String VERSION = "0.9.0";
    static final String IMAGE = "lucia.image.tag=" + System.getProperty("project.version");

    private PreviousChart() {}

    static Path in(Path folder) throws IOException {
        var version = System.getProperty("project.version");
        try (var sources = Files.walk(Chart.BUILT)) {
            for (var source : sources.filter(Files::isRegularFile).toList()) {
                var target = folder.resolve(Chart.BUILT.relativize(source));
                Files.createDirectories(target.getParent());
                Files.copy(source, target);
            }
        }
        rewrite(folder.resolve("Chart.yaml"), version, VERSION);
        return folder;
    }

    private static void rewrite(Path file, String from, String to) throws IOException {
        var text = Files.readString(file);
        if (!text.contains(from)) {
            throw new AssertionError(file + " has no " + from);
        }
        Files.writeString(file, text.replace(from, to));
    }
}
