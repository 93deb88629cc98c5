package dev.lucia.command.demo;

import dev.lucia.command.CommandFailed;
import dev.lucia.command.PrivateFile;
import dev.lucia.secret.Secret;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** The distribution's own redis-server, on a free port of this machine and with a password. */
final class BundledRedis {

    private static final String CONFIGURATION = "redis.conf";
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final ProcessHandle process;
    private final int port;
    private final Secret password;
    private volatile boolean stopping;

    private BundledRedis(ProcessHandle process, int port, Secret password) {
        this.process = process;
        this.port = port;
        this.password = password;
    }

    static BundledRedis start(DataFolder folder) {
        try {
            int port = freePort();
            Secret password = randomPassword();
            PrivateFile.write(folder.path().resolve(CONFIGURATION), configuration(port, password));
            launch(folder);
            return new BundledRedis(awaitAnswer(folder, port, password), port, password);
        } catch (IOException fault) {
            throw new CommandFailed(
                    "the bundled Redis can't be started (" + fault.getMessage() + ").", fault);
        }
    }

    int port() {
        return port;
    }

    Secret password() {
        return password;
    }

    /** Ends it once every write is on disk. */
    void stop() {
        stopping = true;
        Processes.stop(process, PATIENCE);
    }

    /** Returns when it has ended: true if by {@link #stop()}. */
    boolean awaitEnd() {
        process.onExit().join();
        return stopping;
    }

    /**
     * As a daemon it leaves the terminal's process group, so that Ctrl-C reaches the service only,
     * and the service can finish its work before Redis is ended.
     */
    private static String configuration(int port, Secret password) {
        return """
        bind 127.0.0.1
        port %d
        requirepass %s
        daemonize yes
        pidfile redis.pid
        logfile redis.log
        appendonly yes
        appendfsync always
        save ""
        maxmemory-policy noeviction
        """
                .formatted(port, password.reveal());
    }

    private static void launch(DataFolder folder) throws IOException {
        Process launcher =
                new ProcessBuilder(Distribution.redisServer().toString(), CONFIGURATION)
                        .directory(folder.path().toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.log().toFile())
                        .start();
        if (Processes.awaitExit(launcher) != 0) {
            throw new IOException(Files.readString(folder.log()).strip());
        }
    }

    private static ProcessHandle awaitAnswer(DataFolder folder, int port, Secret password)
            throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            Optional<ProcessHandle> process = folder.redis();
            if (process.isPresent() && answers(port, password)) {
                return process.get();
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        throw new IOException("it does not answer; its log: " + folder.log());
    }

    private static boolean answers(int port, Secret password) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            String request = "AUTH " + password.reveal() + "\r\nPING\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer =
                    new BufferedReader(
                            new InputStreamReader(
                                    socket.getInputStream(), StandardCharsets.US_ASCII));
            return "+OK".equals(answer.readLine()) && "+PONG".equals(answer.readLine());
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Secret randomPassword() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return Secret.of(HexFormat.of().formatHex(random));
    }
}
