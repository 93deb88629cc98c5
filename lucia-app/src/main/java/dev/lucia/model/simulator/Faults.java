package dev.lucia.model.simulator;

import com.sun.net.httpserver.HttpExchange;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The faults that were ordered, in their order. */
final class Faults {

    private final Deque<Fault> ordered = new ArrayDeque<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    synchronized void order(Fault fault, int times) {
        for (int i = 0; i < times; i++) {
            ordered.add(fault);
        }
    }

    synchronized void clear() {
        ordered.clear();
    }

    /** Lets those go on that wait. */
    void close() {
        closed.countDown();
    }

    /** Whether {@code fault} is the next one; it is used up then. */
    synchronized boolean take(Fault fault) {
        if (ordered.peek() == fault) {
            ordered.remove();
            return true;
        }
        return false;
    }

    /** Whether a fault struck that needs no answer of the model. */
    boolean strikeBefore(HttpExchange exchange, Door door) throws IOException {
        Wire wire = door.wire();
        if (take(Fault.RATE_LIMITED)) {
            exchange.getResponseHeaders().set("Retry-After", "0");
            Sending.json(exchange, 429, wire.error("rate_limit_exceeded", "Too many requests."));
        } else if (take(Fault.QUOTA)) {
            exchange.getResponseHeaders().set("Retry-After", "3600");
            Sending.json(exchange, 429, wire.error("insufficient_quota", "Quota exceeded."));
        } else if (take(Fault.BROKEN)) {
            Sending.json(exchange, 500, wire.error("server_error", "The server had an error."));
        } else if (take(Fault.UNAUTHORIZED)) {
            Sending.json(exchange, 401, wire.error("invalid_api_key", "Incorrect API key."));
        } else if (take(Fault.NOT_FOUND)) {
            Sending.json(exchange, 404, wire.error("model_not_found", "There is no such model."));
        } else if (take(Fault.WEB_PAGE)) {
            Sending.whole(exchange, 200, "text/html", "<!doctype html><title>Welcome</title>");
        } else if (take(Fault.SLOW)) {
            rest();
            Sending.json(exchange, 503, wire.error("slow", "That took too long."));
        } else {
            return false;
        }
        return true;
    }

    private void rest() {
        try {
            if (closed.await(1, TimeUnit.MINUTES)) {
                return;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
