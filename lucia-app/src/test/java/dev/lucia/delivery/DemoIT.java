package dev.lucia.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.testing.ApiClient;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

@ExtendWith(Delivered.class)
class DemoIT {

    private static final String SENTENCE = "{\"text\":\"turn on the kitchen lights\"}";

    @TempDir private Path folder;

    @Test
    void whatItWasToldIsThereAfterARestart() throws Exception {
        // Given
        String task;
        try (Program first = demo()) {
            var answer = client(first).post("/api/conversation", SENTENCE);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().path("type").asString()).isEqualTo("command");
            task = answer.json().path("taskId").asString();
            long redis = redis();

            // When
            int code = first.terminate();

            // Then
            assertThat(code).isEqualTo(143);
            assertThat(ProcessHandle.of(redis)).isEmpty();
        }
        try (Program second = demo()) {
            assertThat(client(second).get("/api/tasks/" + task).status()).isEqualTo(200);
            second.terminate();
        }
    }

    @Test
    void aKilledOneLeavesNoRedisBehindForTheNext() throws Exception {
        // Given
        long orphan;
        try (Program killed = demo()) {
            orphan = redis();
            killed.kill();
            assertThat(ProcessHandle.of(orphan)).isPresent();
        }

        // When
        try (Program next = demo()) {

            // Then
            assertThat(ProcessHandle.of(orphan)).isEmpty();
            assertThat(redis()).isNotEqualTo(orphan);
            next.terminate();
        }
    }

    @Test
    void aSecondOneOnTheSameDataIsRefused() throws Exception {
        // Given
        try (Program first = demo()) {

            // When
            try (Program second = Program.lucia(folder, Map.of(), "demo")) {

                // Then
                assertThat(second.awaitExit()).isEqualTo(1);
                assertThat(second.output())
                        .startsWith("lucia: another `lucia demo` is using ")
                        .contains("Example: lucia demo --data other-data");
            }
            first.terminate();
        }
    }

    @Test
    void aBusyPortIsNamedWithAnotherOne() throws Exception {
        // Given
        try (var busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = busy.getLocalPort();

            // When
            try (Program lucia =
                    Program.lucia(
                            folder,
                            Map.of(),
                            "demo",
                            "--server.port=" + port,
                            "--management.server.port=0")) {

                // Then
                assertThat(lucia.awaitExit()).isEqualTo(1);
                assertThat(lucia.output())
                        .contains("server.port: port " + port + " is in use by another program.")
                        .contains("Example: SERVER_PORT=" + (port + 10))
                        .doesNotContain("\tat ");
                assertThat(folder.resolve("lucia-data/redis.pid")).doesNotExist();
            }
        }
    }

    @Test
    void itStartsThroughALinkFromAFolderWithSpaces() throws Exception {
        // Given
        Path here = Files.createDirectory(folder.resolve("my own home"));
        Path link = here.resolve("lucia link");
        Files.createSymbolicLink(link, Delivered.DISTRIBUTION.resolve("bin/lucia"));

        // When
        try (Program lucia = Program.start(here, Map.of(), link, "version")) {

            // Then
            assertThat(lucia.awaitExit()).isZero();
            assertThat(lucia.output()).isEqualTo("lucia " + Delivered.VERSION + "\n");
        }
    }

    private Program demo() {
        Program demo =
                Program.lucia(
                        folder, Map.of(), "demo", "--server.port=0", "--management.server.port=0");
        demo.awaitOutput("Lucia is ready");
        return demo;
    }

    private static ApiClient client(Program demo) {
        return ApiClient.at(
                Integer.parseInt(
                        demo.awaitOutput("curl -s localhost:(\\d+)/api/conversation").group(1)));
    }

    private long redis() throws IOException {
        return Long.parseLong(Files.readString(folder.resolve("lucia-data/redis.pid")).strip());
    }
}
