package dev.lucia.push;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

import dev.lucia.testing.Certificate;
import dev.lucia.testing.Eventually;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A receiver on this machine. It answers 200 unless it was told what to answer next. */
final class Webhook implements AutoCloseable {

    /** What was posted. */
    record Received(String path, Map<String, List<String>> headers, String body) {

        /** A header's only value; empty if there is none. */
        String header(String name) {
            return String.join(" & ", headers.getOrDefault(name, List.of()));
        }
    }

    /** A status to answer with, and one header. */
    private record Reply(int status, String header, String value) {}

    private final HttpServer server;
    private final List<Received> all = new CopyOnWriteArrayList<>();
    private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private volatile boolean held;

    private Webhook(HttpServer server) {
        this.server = server;
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::receive);
        server.start();
    }

    static Webhook start() throws IOException {
        return new Webhook(HttpServer.create(anyPort(), 0));
    }

    static Webhook start(Certificate certificate) throws IOException {
        HttpsServer server = HttpsServer.create(anyPort(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certificate.context()));
        return new Webhook(server);
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    /** The next posts get these answers, one each. */
    Webhook answers(int... statuses) {
        for (int status : statuses) {
            answers(status, "X-Test", "yes");
        }
        return this;
    }

    Webhook answers(int status, String header, String value) {
        replies.add(new Reply(status, header, value));
        return this;
    }

    /** Leaves every post unanswered from now on. */
    void hold() {
        held = true;
    }

    /** Answers posts again, also those that wait. */
    void release() {
        held = false;
        released.countDown();
    }

    /** The bodies that were accepted at {@code path}, in their order, once there are so many. */
    List<String> bodies(String path, int count) {
        Eventually.await(count + " posts at " + path, () -> at(path).size() >= count);
        return at(path).stream().map(Received::body).toList();
    }

    List<Received> at(String path) {
        return all.stream().filter(post -> post.path().equals(path)).toList();
    }

    @Override
    public void close() {
        released.countDown();
        server.stop(0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            all.add(
                    new Received(
                            exchange.getRequestURI().toString(),
                            Map.copyOf(exchange.getRequestHeaders()),
                            body));
            if (held) {
                released.await();
            }
            Reply reply = replies.poll();
            if (reply != null) {
                exchange.getResponseHeaders().add(reply.header(), reply.value());
            }
            exchange.sendResponseHeaders(reply == null ? 200 : reply.status(), -1);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0);
    }
}
