package dev.lucia.benchmarks.process;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A JVM of its own, with the options that Lucia is shipped with. */
public final class Child implements AutoCloseable {

    private final Process process;
    private final @Nullable Path log;

    private Child(Process process, @Nullable Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts {@code main}, whose output is read by {@link #out}; its errors are shown. */
    public static Child start(Class<?> main, List<String> arguments) throws IOException {
        return new Child(builder(main, arguments).redirectError(Redirect.INHERIT).start(), null);
    }

    /** Starts {@code main}, whose output goes where {@link #log} reads it. */
    static Child startLogging(Class<?> main, List<String> arguments) throws IOException {
        Path log = Files.createTempFile("lucia-benchmark", ".log");
        log.toFile().deleteOnExit();
        return new Child(
                builder(main, arguments)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start(),
                log);
    }

    private static ProcessBuilder builder(Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(shippedOptions());
        command.addAll(List.of("-cp", classPath(), main.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }

    /** What it said so far, if that is logged. */
    String log() throws IOException {
        return log == null ? "" : Files.readString(log);
    }

    /** Processor time it has used, of all its threads. */
    Duration processorTime() {
        return process.toHandle().info().totalCpuDuration().orElseThrow();
    }

    /** Bytes of the machine's memory that it holds. */
    long residentBytes() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** What it prints on standard output. */
    public BufferedReader out() {
        return process.inputReader(StandardCharsets.UTF_8);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it as a power cut would (kill -9). */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    private static List<String> shippedOptions() {
        try (InputStream file =
                Objects.requireNonNull(Child.class.getResourceAsStream("jvm.options"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Without the fixtures of tests, among which the service would find parts of itself again. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.endsWith("-tests.jar") && !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
