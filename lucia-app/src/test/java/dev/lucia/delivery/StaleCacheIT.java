package dev.lucia.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;

@ExtendWith(Delivered.class)
class StaleCacheIT {

    @TempDir(factory = BesideTheDistribution.class)
    private Path folder;

    @Test
    void aChangedJarIsRunAndTheCacheIsNot() throws Exception {
        // Given
        Path copy = link(Delivered.DISTRIBUTION, folder.resolve("lucia"));
        Path jar = copy.resolve("lib").resolve(anyJar(copy));
        Files.copy(jar, copy.resolve("other"), StandardCopyOption.REPLACE_EXISTING);
        Files.write(copy.resolve("other"), new byte[] {0}, StandardOpenOption.APPEND);
        Files.move(copy.resolve("other"), jar, StandardCopyOption.REPLACE_EXISTING);

        // When
        try (Program lucia =
                Program.start(folder, Map.of(), copy.resolve("bin/lucia"), "version")) {

            // Then
            assertThat(lucia.awaitExit()).isZero();
            assertThat(lucia.output())
                    .startsWith("lucia: the jars are not the ones lucia.aot was made from")
                    .endsWith("lucia " + Delivered.VERSION + "\n");
        }
    }

    private static String anyJar(Path copy) throws IOException {
        try (var jars = Files.list(copy.resolve("lib"))) {
            return jars.map(jar -> jar.getFileName().toString())
                    .filter(name -> name.startsWith("HdrHistogram"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Path link(Path from, Path to) throws IOException {
        try (var paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path target = to.resolve(from.relativize(path));
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.createLink(target, path);
                }
            }
        }
        return to;
    }
}
