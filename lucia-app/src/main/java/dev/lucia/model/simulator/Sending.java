package dev.lucia.model.simulator;

import com.sun.net.httpserver.HttpExchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Ways to answer a request: whole, in pieces, or half. */
final class Sending {

    private Sending() {}

    static void json(HttpExchange exchange, int status, String body) throws IOException {
        whole(exchange, status, "application/json", body);
    }

    static void whole(HttpExchange exchange, int status, String type, String body)
            throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    static void stream(HttpExchange exchange, String type, List<String> pieces) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        for (String piece : pieces) {
            out.write(piece.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }

    /** Promises all of it and breaks off in the middle. */
    static void cut(HttpExchange exchange, String type, List<String> pieces) throws IOException {
        byte[] all = String.join("", pieces).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, all.length);
        exchange.getResponseBody().write(all, 0, all.length / 2);
        exchange.getResponseBody().flush();
    }
}
