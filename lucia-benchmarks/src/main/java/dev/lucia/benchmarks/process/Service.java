package dev.lucia.benchmarks.process;

import dev.lucia.LuciaApplication;
import dev.lucia.benchmarks.load.HttpConnection;
import dev.lucia.benchmarks.load.Request;
import dev.lucia.security.GeneratedKey;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** One replica of the service as it is shipped, with the endpoints of the benchmark beside. */
public final class Service implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long LOOK_AGAIN_NANOS = 20_000_000;

    /** The same for all replicas of this run. */
    private static final String ENCRYPTION_KEY =
            HexFormat.of().formatHex(new SecureRandom().generateSeed(32));

    private final String name;
    private final String redis;
    private final GeneratedKey key;
    private Child process;
    private int port;

    /** Starts replica {@code name} on the Redis at {@code redis}; the key is its one caller's. */
    public Service(String name, String redis, GeneratedKey key) throws IOException {
        this.name = name;
        this.redis = redis;
        this.key = key;
        this.port = freePort();
        this.process = launch();
    }

    public String name() {
        return name;
    }

    public int port() {
        return port;
    }

    /** Processor time it has used. */
    public Duration processorTime() {
        return process.processorTime();
    }

    /** Bytes of the machine's memory that it holds. */
    public long residentBytes() throws IOException {
        return process.residentBytes();
    }

    /** Waits until it takes requests. */
    public void awaitReady() throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() - end > 0) {
                throw new IOException(
                        "replica " + name + " did not start; it said:\n" + process.log());
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }

    /** Posts {@code text} to one of the benchmark's endpoints, and gives the answer's body. */
    public String post(String endpoint, String text) throws IOException {
        try (HttpConnection connection = new HttpConnection(port)) {
            HttpConnection.Response response = connection.exchange(request(endpoint, text));
            if (response.status() != 200) {
                throw new IOException(endpoint + " answered " + response);
            }
            return response.body();
        }
    }

    /** What {@link #post} sends. */
    public Request request(String endpoint, String text) {
        return Request.post(
                "/benchmark/" + endpoint, key.key().reveal(), "{\"text\":\"" + text + "\"}");
    }

    /** Ends it as a power cut would (kill -9). */
    public void kill() {
        process.kill();
    }

    /** Starts it again, on another port. */
    public void restart() throws IOException {
        port = freePort();
        process = launch();
    }

    @Override
    public void close() {
        kill();
    }

    private boolean isReady() {
        try (HttpConnection connection = new HttpConnection(port)) {
            return connection.exchange(Request.get("/readyz", "")).status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private Child launch() throws IOException {
        return Child.startLogging(
                LuciaApplication.class,
                List.of(
                        "--benchmark.replica=" + name,
                        "--server.address=127.0.0.1",
                        "--server.port=" + port,
                        "--management.server.port=0",
                        "--lucia.redis.uri=" + redis,
                        "--lucia.home.type=demo",
                        "--lucia.task.deadline=10m",
                        "--lucia.security.keys[0].name=benchmark",
                        "--lucia.security.keys[0].sha256=" + key.sha256(),
                        "--lucia.security.encryption-key=" + ENCRYPTION_KEY,
                        "--lucia.security.rate-limit.requests-per-second=1000000",
                        "--lucia.security.rate-limit.burst=1000000"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
