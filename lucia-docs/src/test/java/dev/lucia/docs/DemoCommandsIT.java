package dev.lucia.docs;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The commands that are shown for the demo do what is shown, in a demo that was just started. */
class DemoCommandsIT {

    @TempDir Path folder;

    static List<Path> texts() {
        return Repository.texts().stream().filter(text -> !commands(text).isEmpty()).toList();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void theShownCommandsWork(Path text) throws IOException, InterruptedException {
        // Given
        List<Snippet> commands = commands(text);

        try (Started demo = Started.demo(folder)) {
            // When
            PageRun run = new PageRun(commands, demo.replacements());

            // Then
            run.check(folder);
        }
    }

    private static List<Snippet> commands(Path text) {
        return Snippet.of(text).stream()
                .filter(snippet -> snippet.role().equals("run-demo"))
                .toList();
    }
}
