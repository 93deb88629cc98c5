package dev.lucia.benchmarks.load;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Clients of one service, each with a connection of its own that it opens for each round: idle ones
 * are closed by the service.
 */
public record Clients(int port, int count) {

    /** What one client does for the {@code number}-th request. */
    @FunctionalInterface
    private interface Turn {
        void take(HttpConnection connection, long number) throws IOException;
    }

    /** Closed loop: {@code requests} in all, each client's next one after its answer. */
    public Round inTurn(Request request, long requests) throws InterruptedException {
        Histogram latency = histogram();
        long start = System.nanoTime();
        all(
                requests,
                (connection, number) -> {
                    long before = System.nanoTime();
                    exchange(connection, request);
                    latency.recordValue(System.nanoTime() - before);
                });
        return new Round(requests, System.nanoTime() - start, Latency.of(latency));
    }

    /**
     * Open loop: requests are due at a fixed rate, whether or not earlier ones were answered, and
     * each is timed from when it was due. A service that stalls cannot hide it.
     */
    public Round atRate(Request request, double perSecond, Duration length)
            throws InterruptedException {
        Histogram latency = histogram();
        double interval = 1e9 / perSecond;
        long requests = (long) (length.toNanos() / interval);
        long start = System.nanoTime();
        all(
                requests,
                (connection, number) -> {
                    long due = start + (long) (number * interval);
                    for (long early = due - System.nanoTime(); early > 0; ) {
                        LockSupport.parkNanos(early);
                        early = due - System.nanoTime();
                    }
                    exchange(connection, request);
                    latency.recordValue(System.nanoTime() - due);
                });
        return new Round(requests, System.nanoTime() - start, Latency.of(latency));
    }

    private void all(long requests, Turn turn) throws InterruptedException {
        AtomicLong next = new AtomicLong();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> working = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                working.add(threads.submit(() -> work(next, requests, turn)));
            }
            for (Future<?> client : working) {
                client.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a client failed", failed.getCause());
        }
    }

    private @Nullable Void work(AtomicLong next, long requests, Turn turn) throws IOException {
        try (HttpConnection connection = new HttpConnection(port)) {
            for (long i = next.getAndIncrement(); i < requests; i = next.getAndIncrement()) {
                turn.take(connection, i);
            }
            return null;
        }
    }

    private static void exchange(HttpConnection connection, Request request) throws IOException {
        HttpConnection.Response response = connection.exchange(request);
        if (response.status() != 200) {
            throw new IOException("answered " + response.status() + ": " + response.body());
        }
    }

    private static Histogram histogram() {
        return new ConcurrentHistogram(TimeUnit.MINUTES.toNanos(2), 3);
    }
}
