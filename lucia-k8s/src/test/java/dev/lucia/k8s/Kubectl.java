package dev.lucia.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Calls kubectl as a person would. */
final class Kubectl {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private Kubectl() {}

    /** What a call has printed. */
    record Output(String text, String warnings) {}

    /** Fails with kubectl's own words if it does. */
    static Output run(String... arguments) {
        return run(List.of(arguments));
    }

    static Output run(List<String> arguments) {
        try {
            var text = Files.createTempFile("kubectl", ".out");
            var errors = Files.createTempFile("kubectl", ".err");
            try {
                return run(arguments, text, errors);
            } finally {
                Files.delete(text);
                Files.delete(errors);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for kubectl", interrupted);
        }
    }

    private static Output run(List<String> arguments, Path text, Path errors)
            throws IOException, InterruptedException {
        var process =
                start(arguments)
                        .redirectOutput(text.toFile())
                        .redirectError(errors.toFile())
                        .start();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(
                    "no end after " + PATIENCE + ": kubectl " + String.join(" ", arguments));
        }
        var output = new Output(Files.readString(text), Files.readString(errors));
        if (process.exitValue() != 0) {
            throw new AssertionError(
                    "kubectl "
                            + String.join(" ", arguments)
                            + "\n"
                            + output.warnings()
                            + output.text());
        }
        return output;
    }

    static ProcessBuilder start(List<String> arguments) {
        return new ProcessBuilder(Stream.concat(Stream.of("kubectl"), arguments.stream()).toList());
    }
}
