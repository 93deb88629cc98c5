package dev.lucia.delivery;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A running program and what it has printed. Killed at the end of a test if it still runs. */
final class Program implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Path output;

    private Program(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Runs {@code bin/lucia} of the distribution in {@code folder}. */
    static Program lucia(Path folder, Map<String, String> environment, String... args) {
        return start(folder, environment, Delivered.DISTRIBUTION.resolve("bin/lucia"), args);
    }

    static Program start(
            Path folder, Map<String, String> environment, Path program, String... args) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(args));
        try {
            Path output = Files.createTempFile("lucia-program", ".log");
            var builder =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile());
            builder.environment()
                    .keySet()
                    .removeIf(name -> name.matches("(LUCIA|SERVER|MANAGEMENT|SPRING)_.*"));
            builder.environment().put("JAVA_HOME", "/there/is/no/java/here");
            builder.environment().putAll(environment);
            return new Program(builder.start(), output);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The first match in what it prints, sooner or later. */
    MatchResult awaitOutput(String pattern) {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            boolean alive = process.isAlive();
            var found = Pattern.compile(pattern).matcher(output());
            if (found.find()) {
                return found.toMatchResult();
            }
            if (!alive) {
                break;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return fail("No \"" + pattern + "\" in\n" + output());
    }

    int awaitExit() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            fail("It does not end:\n" + output());
        }
        return process.exitValue();
    }

    /** Asks it to end (SIGTERM) and tells how it did. */
    int terminate() throws InterruptedException {
        process.destroy();
        return awaitExit();
    }

    /** Ends it with no chance to clean up (SIGKILL). */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        awaitExit();
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
