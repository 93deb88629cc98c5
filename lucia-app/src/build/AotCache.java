import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The classes and profiles of one real run, kept for every later start. The JVM can be fooled into
 * running <em>old</em> classes when a jar changes, so the jars' checksums lie beside the cache and
 * {@code bin/lucia} compares them.
 */
class AotCache {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int TERMINATED = 143;

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
        try (var visitor = new Visitor(port, managementPort)) {
            awaitReadiness(lucia, visitor);
            visitor.exercise();
            lucia.destroy();
            if (!lucia.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    || lucia.exitValue() != TERMINATED
                    || !Files.exists(cache())) {
                throw new IllegalStateException("it did not stop by SIGTERM and leave a cache");
            }
        } catch (IllegalStateException fault) {
            throw new IllegalStateException(
                    "Training run: " + fault.getMessage() + "\n" + Files.readString(log()), fault);
        } finally {
            lucia.destroyForcibly();
        }
        Files.writeString(checksums(), sum());
        Files.setLastModifiedTime(cache(), FileTime.from(timestamp));
        Files.setLastModifiedTime(checksums(), FileTime.from(timestamp));
    }

    /** As a demonstration, because that needs nothing but itself. */
    private Process start(int port, int managementPort) throws IOException {
        var builder =
                new ProcessBuilder(
                                distribution.resolve("runtime/bin/java").toString(),
                                "@" + distribution.resolve("jvm.options"),
                                "-XX:AOTCacheOutput=" + cache(),
                                "-Xlog:aot*=error",
                                "-jar",
                                distribution.resolve("lucia.jar").toString(),
                                "demo",
                                "--server.port=" + port,
                                "--management.server.port=" + managementPort)
                        .directory(scratch.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log().toFile());
        builder.environment()
                .keySet()
                .removeIf(
                        name ->
                                name.matches(
                                        "(JAVA_TOOL|JDK_JAVA)_OPTIONS|(LUCIA|SERVER|MANAGEMENT|SPRING|LOGGING)_.*"));
        return builder.start();
    }

    private static void awaitReadiness(Process lucia, Visitor visitor) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!visitor.findsItReady()) {
            if (!lucia.isAlive() || Instant.now().isAfter(end)) {
                throw new IllegalStateException("it did not become ready");
            }
            Thread.sleep(50);
        }
    }

    private String sum() throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("cksum", "lucia.jar"));
        for (Path jar : Tree.files(distribution.resolve("lib"))) {
            command.add("lib/" + jar.getFileName());
        }
        return Tool.run(distribution, command);
    }

    private Path cache() {
        return distribution.resolve("lucia.aot");
    }

    private Path checksums() {
        return distribution.resolve("lucia.aot.sum");
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
