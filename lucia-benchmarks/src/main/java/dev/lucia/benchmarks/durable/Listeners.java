package dev.lucia.benchmarks.durable;

import dev.lucia.benchmarks.load.HttpConnection;
import dev.lucia.benchmarks.load.Request;

import org.HdrHistogram.Histogram;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Open event streams of this machine's replicas. */
final class Listeners implements AutoCloseable {

    private static final Pattern NEWS = Pattern.compile("news (\\d+)");

    private final List<HttpConnection> connections = new ArrayList<>();

    /** Opens {@code count} more at {@code port}; each is known to be open when this returns. */
    void open(int port, int count, Request request) throws IOException {
        for (int i = 0; i < count; i++) {
            HttpConnection connection = new HttpConnection(port);
            connections.add(connection);
            int status = connection.open(request);
            if (status != 200) {
                throw new IOException("a stream was answered " + status);
            }
        }
    }

    int count() {
        return connections.size();
    }

    /** How long the news, which carry the time they were made at, took to each; in nanoseconds. */
    Histogram hear(Runnable cause) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> heard = new ArrayList<>();
            for (HttpConnection connection : connections) {
                heard.add(threads.submit(() -> delay(connection)));
            }
            cause.run();
            Histogram delays = new Histogram(TimeUnit.MINUTES.toNanos(2), 3);
            for (Future<Long> one : heard) {
                delays.recordValue(one.get());
            }
            return delays;
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a listener heard nothing", failed.getCause());
        }
    }

    @Override
    public void close() throws IOException {
        for (HttpConnection connection : connections) {
            connection.close();
        }
    }

    private static long delay(HttpConnection connection) throws IOException {
        while (true) {
            Matcher news = NEWS.matcher(connection.line());
            if (news.find()) {
                long now = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
                return Math.max(0, now - Long.parseLong(news.group(1))) * 1000;
            }
        }
    }
}
