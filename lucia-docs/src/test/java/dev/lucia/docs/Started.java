package dev.lucia.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A Lucia that was started as the documentation tells to, on ports of its own. */
final class Started implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final String PROGRAM = Repository.DISTRIBUTION.resolve("bin/lucia").toString();

    private final int port = freePort();
    private final int management = freePort();
    private final Process process;

    private Started(Path folder, List<String> command) throws IOException {
        ProcessBuilder lucia =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("lucia.log").toFile());
        lucia.environment().put("SERVER_PORT", Integer.toString(port));
        lucia.environment().put("MANAGEMENT_SERVER_PORT", Integer.toString(management));
        process = lucia.start();
    }

    /** {@code bin/lucia demo}, with its data in {@code folder}. */
    static Started demo(Path folder) throws IOException {
        return by(folder, PROGRAM, "demo");
    }

    /** Starts it in {@code folder}, and waits until it is ready. */
    static Started by(Path folder, String... command) throws IOException {
        Started lucia = new Started(folder, List.of(command));
        await("readiness")
                .atMost(Duration.ofMinutes(2))
                .untilAsserted(
                        () -> {
                            assertThat(lucia.process.isAlive())
                                    .as(() -> Repository.read(folder.resolve("lucia.log")))
                                    .isTrue();
                            assertThat(lucia.status("/readyz")).isEqualTo(200);
                        });
        return lucia;
    }

    /** What the texts say, to what it is here. */
    Map<String, String> replacements() {
        return Map.of(
                "localhost:8080", "localhost:" + port,
                "localhost:8081", "localhost:" + management,
                "lucia-app/target/lucia/bin/lucia", PROGRAM);
    }

    /** What {@code path} of the management port answers. */
    String management(String path) throws IOException, InterruptedException {
        return HTTP.send(request(management, path), BodyHandlers.ofString()).body();
    }

    private int status(String path) throws InterruptedException {
        try {
            return HTTP.send(request(port, path), BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return -1;
        }
    }

    private static HttpRequest request(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(5))
                .build();
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("it stops").isTrue();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
