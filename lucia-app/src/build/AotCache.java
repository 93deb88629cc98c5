import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The classes and profiles of one real run, kept for every later start. The JVM can be fooled into
 * running <em>old</em> classes when a jar changes, so the jars' checksums lie beside the cache and
 * {@code bin/lucia} compares them.
 */
class AotCache {

    private static final int ROUNDS = 30;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path distribution;
    private final Path scratch;
    private final Instant timestamp;

    AotCache(Path distribution, Path scratch, Instant timestamp) {
        this.distribution = distribution;
        this.scratch = scratch;
        this.timestamp = timestamp;
    }

    String inputs() throws IOException {
        return Tree.hash(distribution.resolve("lib"))
                + Tree.hash(distribution.resolve("lucia.jar"))
                + Tree.hash(distribution.resolve("jvm.options"))
                + Tree.hash(distribution.resolve("runtime/lib/modules"));
    }

    void train() throws IOException, InterruptedException {
        Tree.delete(scratch);
        Files.createDirectories(scratch);
        Files.deleteIfExists(cache());
        int port = freePort();
        int managementPort = freePort();
        Process lucia = start(port, managementPort);
        try (var http = HttpClient.newHttpClient()) {
            awaitReadiness(lucia, http, managementPort);
            exercise(http, port, managementPort);
            lucia.destroy();
            if (!lucia.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    || lucia.exitValue() != 143
                    || !Files.exists(cache())) {
                throw failure("did not stop by SIGTERM and leave a cache");
            }
        } finally {
            lucia.destroyForcibly();
        }
        Files.writeString(distribution.resolve("lucia.aot.sum"), checksums());
        Files.setLastModifiedTime(cache(), FileTime.from(timestamp));
        Files.setLastModifiedTime(distribution.resolve("lucia.aot.sum"), FileTime.from(timestamp));
    }

    private Process start(int port, int managementPort) throws IOException {
        var builder =
                new ProcessBuilder(
                                distribution.resolve("runtime/bin/java").toString(),
                                "@" + distribution.resolve("jvm.options"),
                                "-XX:AOTCacheOutput=" + cache(),
                                "-jar",
                                distribution.resolve("lucia.jar").toString(),
                                "--lucia.home.type=demo",
                                "--server.port=" + port,
                                "--management.server.port=" + managementPort)
                        .directory(scratch.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log().toFile());
        builder.environment()
                .keySet()
                .removeIf(name -> name.matches("(JAVA_TOOL|JDK_JAVA)_OPTIONS|LUCIA_.*"));
        return builder.start();
    }

    private void awaitReadiness(Process lucia, HttpClient http, int managementPort)
            throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!answers(http, managementPort, "/actuator/health/readiness")) {
            if (!lucia.isAlive() || Instant.now().isAfter(end)) {
                throw failure("did not become ready");
            }
            Thread.sleep(50);
        }
    }

    private void exercise(HttpClient http, int port, int managementPort)
            throws IOException, InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            for (String path :
                    List.of(
                            "/actuator/health/liveness",
                            "/actuator/health/readiness",
                            "/actuator/prometheus")) {
                answers(http, managementPort, path);
            }
        }
    }

    private boolean answers(HttpClient http, int port, String path) throws InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .timeout(Duration.ofSeconds(10))
                        .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** As {@code cksum} prints them, for a shell to compare. */
    private String checksums() throws IOException, InterruptedException {
        return Tool.run(
                List.of("sh", "-c", "cd '" + distribution + "' && cksum lucia.jar lib/*.jar"));
    }

    private IllegalStateException failure(String what) throws IOException {
        return new IllegalStateException(
                "The training run " + what + ":\n" + Files.readString(log()));
    }

    private Path cache() {
        return distribution.resolve("lucia.aot");
    }

    private Path log() {
        return scratch.resolve("lucia.log");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
