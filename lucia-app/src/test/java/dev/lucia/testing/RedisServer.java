package dev.lucia.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * A real redis-server on a free port of the loopback interface, with its data in a directory of its
 * own: append-only file synced on every write, nothing ever evicted. It can be killed, paused and
 * started again on the same data and port.
 */
public final class RedisServer implements AutoCloseable {

    private static final long PATIENCE_NANOS = 20_000_000_000L;

    private final Path binary;
    private final Path data;
    private final int port;
    private final List<String> options;
    private Process process;

    private RedisServer(Path binary, List<String> options) throws IOException {
        this.binary = binary;
        this.options = List.copyOf(options);
        this.data = Files.createTempDirectory("lucia-redis");
        this.port = freePort();
        this.process = launch();
        awaitAnswer();
    }

    /** Starts the server that the build unpacked, with {@code options} such as "--requirepass". */
    public static RedisServer start(String... options) {
        return start(bundled(), options);
    }

    private static Path bundled() {
        return Path.of("target", "redis", "redis-server");
    }

    /** Starts the server that is installed on this machine. */
    public static RedisServer startInstalled(String... options) {
        for (String folder : System.getenv("PATH").split(File.pathSeparator, -1)) {
            Path binary = Path.of(folder, "redis-server");
            if (Files.isExecutable(binary)) {
                return start(binary, options);
            }
        }
        throw new IllegalStateException("no redis-server is installed");
    }

    /** Starts a Sentinel that watches the master at {@code port}, and needs no second opinion. */
    public static RedisServer startSentinel(String master, int port) {
        try {
            Path config = Files.createTempFile("lucia-sentinel", ".conf");
            Files.writeString(
                    config,
                    """
                    sentinel monitor %1$s 127.0.0.1 %2$d 1
                    sentinel down-after-milliseconds %1$s 1000
                    sentinel failover-timeout %1$s 5000
                    """
                            .formatted(master, port));
            config.toFile().deleteOnExit();
            return start(bundled(), config.toString(), "--sentinel");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Starts the server at {@code binary}. */
    public static RedisServer start(Path binary, String... options) {
        try {
            Path executable = binary.toAbsolutePath();
            if (!Files.isExecutable(executable) && !executable.toFile().setExecutable(true)) {
                throw new IllegalStateException("no redis-server at " + executable);
            }
            return new RedisServer(executable, List.of(options));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public int port() {
        return port;
    }

    public Path data() {
        return data;
    }

    /** The address as {@code lucia.redis.uri} takes it. */
    public String uri() {
        return "redis://127.0.0.1:" + port;
    }

    /** Ends it as a power cut would (kill -9). */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Starts it again on the same data and port, and waits until it answers. */
    public void restart() {
        if (process.isAlive()) {
            kill();
        }
        try {
            process = launch();
            awaitAnswer();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Stops its clock (SIGSTOP): connections stay open and nothing is answered. */
    public void pause() {
        signal("STOP");
    }

    /** Lets it go on (SIGCONT). */
    public void resume() {
        signal("CONT");
    }

    /** Sends one command and gives the first line of the answer. */
    public String command(String... words) {
        try (Socket socket = connect()) {
            StringBuilder request = new StringBuilder("*" + words.length + "\r\n");
            for (String word : words) {
                int length = word.getBytes(StandardCharsets.UTF_8).length;
                request.append('$').append(length).append("\r\n").append(word).append("\r\n");
            }
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
            return readLine(socket);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        kill();
        try (Stream<Path> files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    /** Waits until {@code INFO} says {@code text}. */
    public void awaitInfo(String text) {
        long end = System.nanoTime() + 3 * PATIENCE_NANOS;
        while (!info("default").contains(text)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("no \"" + text + "\" in:\n" + info("default"));
            }
            LockSupport.parkNanos(50_000_000);
        }
    }

    /** A section of what {@code INFO} says, such as "commandstats". */
    public String info(String section) {
        try (Socket socket = connect()) {
            socket.getOutputStream()
                    .write(("INFO " + section + "\r\n").getBytes(StandardCharsets.UTF_8));
            int length = Integer.parseInt(readLine(socket).substring(1));
            return new String(socket.getInputStream().readNBytes(length), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Process launch() throws IOException {
        if (options.contains("--sentinel")) {
            return launch(
                    List.of(
                            binary.toString(),
                            options.getFirst(),
                            "--port",
                            Integer.toString(port),
                            "--sentinel"));
        }
        List<String> command =
                new ArrayList<>(
                        List.of(
                                binary.toString(),
                                "--port",
                                Integer.toString(port),
                                "--bind",
                                "127.0.0.1",
                                "--dir",
                                data.toString(),
                                "--save",
                                "",
                                "--appendonly",
                                "yes",
                                "--appendfsync",
                                "always",
                                "--maxmemory-policy",
                                "noeviction"));
        command.addAll(options);
        return launch(command);
    }

    private Process launch(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(data.resolve("redis.log").toFile()))
                .start();
    }

    /** Any answer but LOADING will do: NOAUTH is one, too. */
    private void awaitAnswer() throws IOException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (System.nanoTime() < end && process.isAlive()) {
            if (answers()) {
                return;
            }
            LockSupport.parkNanos(5_000_000);
        }
        process.destroyForcibly();
        throw new IllegalStateException(
                "redis-server did not start:\n" + Files.readString(data.resolve("redis.log")));
    }

    private boolean answers() {
        try {
            return !command("PING").startsWith("-LOADING");
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
        socket.setSoTimeout(1000);
        return socket;
    }

    private static String readLine(Socket socket) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = socket.getInputStream().read(); c != '\n'; ) {
            if (c < 0) {
                throw new IOException("connection closed");
            }
            line.append((char) c);
            c = socket.getInputStream().read();
        }
        return line.toString().strip();
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

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
