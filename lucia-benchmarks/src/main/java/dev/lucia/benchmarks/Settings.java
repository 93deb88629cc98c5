package dev.lucia.benchmarks;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** How long and how often is measured; the defaults make a run of a few minutes. */
public final class Settings {

    @Option(
            names = "--warm-up",
            paramLabel = "SECONDS",
            description = "Before each measurement, not counted; ${DEFAULT-VALUE} s.")
    private int warmUp = 6;

    @Option(
            names = "--seconds",
            paramLabel = "SECONDS",
            description = "Length of each measurement; ${DEFAULT-VALUE} s.")
    private int seconds = 8;

    @Option(
            names = "--redis-server",
            paramLabel = "FILE",
            description = "The redis-server to measure with; ${DEFAULT-VALUE}.")
    private Path redisServer = Path.of("lucia-app/target/redis/redis-server");

    public Duration warmUp() {
        return Duration.ofSeconds(warmUp);
    }

    public Duration length() {
        return Duration.ofSeconds(seconds);
    }

    public Path redisServer() {
        return redisServer;
    }

    /** All of them, for the record. */
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("warmUpSeconds", warmUp);
        values.put("seconds", seconds);
        return values;
    }
}
