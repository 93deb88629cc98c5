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
            names = "--rounds",
            paramLabel = "COUNT",
            description = "Rounds of what is compared in turns; ${DEFAULT-VALUE}.")
    private int rounds = 7;

    @Option(
            names = "--listeners",
            paramLabel = "COUNT",
            description = "Listeners of one task; ${DEFAULT-VALUE}.")
    private int listeners = 1000;

    @Option(
            names = "--connections",
            paramLabel = "COUNT",
            description = "Idle event streams; ${DEFAULT-VALUE}.")
    private int connections = 1000;

    @Option(
            names = "--take-overs",
            paramLabel = "COUNT",
            description = "Replicas killed, one after the other; ${DEFAULT-VALUE}.")
    private int takeOvers = 5;

    @Option(
            names = "--kills",
            paramLabel = "COUNT",
            description = "Kills of Redis under load; ${DEFAULT-VALUE}.")
    private int kills = 25;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            description = "Decides when something is killed; ${DEFAULT-VALUE}.")
    private long seed = 1;

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

    public int rounds() {
        return rounds;
    }

    public int listeners() {
        return listeners;
    }

    public int connections() {
        return connections;
    }

    public int takeOvers() {
        return takeOvers;
    }

    public int kills() {
        return kills;
    }

    public long seed() {
        return seed;
    }

    /** All of them, for the record. */
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("warmUpSeconds", warmUp);
        values.put("seconds", seconds);
        values.put("rounds", rounds);
        values.put("listeners", listeners);
        values.put("connections", connections);
        values.put("takeOvers", takeOvers);
        values.put("kills", kills);
        values.put("seed", seed);
        return values;
    }
}
