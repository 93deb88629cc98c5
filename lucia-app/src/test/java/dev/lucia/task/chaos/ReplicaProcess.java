package dev.lucia.task.chaos;

import dev.lucia.task.TaskId;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A {@link ChaosReplica} that can be killed, paused and started again. */
final class ReplicaProcess implements AutoCloseable {

    private final String redis;
    private final int simulator;
    private final String classPath;
    private Process process;
    private BufferedReader out;

    /** {@code overrides} come first on the class path: they may replace a script. */
    ReplicaProcess(String redis, int simulator, String overrides) throws IOException {
        this.redis = redis;
        this.simulator = simulator;
        this.classPath = overrides + File.pathSeparator + System.getProperty("java.class.path");
        this.process = launch();
        this.out = reader();
    }

    /** Waits until the replica takes submissions. */
    void awaitReady() throws IOException {
        if (!isReady()) {
            throw new IllegalStateException("the replica died before it was ready");
        }
    }

    private boolean isReady() throws IOException {
        return "ready".equals(out.readLine());
    }

    /** The task that was acknowledged, or empty if nothing was. */
    Optional<TaskId> submit(String messageId) {
        try {
            process.getOutputStream().write((messageId + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
            String line = out.readLine();
            return line != null && line.startsWith("task ")
                    ? TaskId.parse(line.substring(5))
                    : Optional.empty();
        } catch (IOException died) {
            return Optional.empty();
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Starts it again and waits for it; false if it was killed meanwhile. */
    boolean restart() throws IOException {
        process = launch();
        out = reader();
        return isReady();
    }

    void pause() {
        signal("STOP");
    }

    void resume() {
        signal("CONT");
    }

    @Override
    public void close() {
        kill();
    }

    private Process launch() throws IOException {
        return new ProcessBuilder(
                        List.of(
                                System.getProperty("java.home") + "/bin/java",
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx128m",
                                "-cp",
                                classPath,
                                ChaosReplica.class.getName(),
                                redis,
                                Integer.toString(simulator)))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private BufferedReader reader() {
        return new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
