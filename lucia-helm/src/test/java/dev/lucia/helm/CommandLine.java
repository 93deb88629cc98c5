package dev.lucia.helm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Calls {@code helm} and {@code kubectl} as people do. */
final class CommandLine {

    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private CommandLine() {}

    /** How a command ended, and all it printed, warnings included. */
    record Result(int status, String output) {

        boolean succeeded() {
            return status == 0;
        }
    }

    /** What the command printed; fails with its own words if it does. */
    static String run(String... words) {
        var result = attempt(words);
        if (!result.succeeded()) {
            throw new AssertionError(String.join(" ", words) + "\n" + result.output());
        }
        return result.output().strip();
    }

    static Result attempt(String... words) {
        try {
            var output = Files.createTempFile("command", ".out");
            try {
                return attempt(Arrays.asList(words), output);
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Result attempt(List<String> words, Path output) throws IOException {
        var process =
                new ProcessBuilder(words)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError(
                        "no end after " + PATIENCE + ": " + String.join(" ", words));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted: " + String.join(" ", words), e);
        } finally {
            process.destroyForcibly();
        }
        return new Result(process.exitValue(), Files.readString(output));
    }
}
