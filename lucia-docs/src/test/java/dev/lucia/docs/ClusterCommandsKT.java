package dev.lucia.docs;

import static dev.lucia.testing.Fixture.CLUSTER;

import dev.lucia.testing.Requires;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The commands that are shown for a cluster do there what is shown, in its namespace lucia. */
@Requires(CLUSTER)
class ClusterCommandsKT {

    @TempDir Path folder;

    static List<Path> texts() {
        return Repository.texts().stream().filter(text -> !commands(text).isEmpty()).toList();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void theShownCommandsWork(Path text) throws IOException, InterruptedException {
        // Given
        List<Snippet> commands = commands(text);

        // When
        PageRun run = new PageRun(commands, replacements());

        // Then
        run.check(folder);
    }

    private static List<Snippet> commands(Path text) {
        return Snippet.of(text).stream()
                .filter(snippet -> snippet.role().equals("run-cluster"))
                .toList();
    }

    private static Map<String, String> replacements() {
        int port = Started.freePort();
        return Map.of(
                "lucia-helm/target",
                Repository.ROOT.resolve("lucia-helm/target").toString(),
                "lucia-k8s/target",
                Repository.ROOT.resolve("lucia-k8s/target").toString(),
                "localhost:8080",
                "localhost:" + port,
                "service/lucia 8080:80",
                "service/lucia " + port + ":80");
    }
}
