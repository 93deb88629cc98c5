package dev.lucia.model.simulator;

import com.sun.net.httpserver.HttpExchange;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a request came in: which provider that is, and what it wants to see first.
 *
 * @param keyHeader the header that has to show a key; empty if none is needed
 * @param deployment the deployment in the path; empty if the model is named in the body
 */
record Door(
        Wire wire,
        String keyHeader,
        String deployment,
        boolean isEmbedding,
        boolean isOllama,
        boolean needsVersion) {

    private static final Wire OPENAI = new OpenAiWire();
    private static final Wire OLLAMA = new OllamaWire();
    private static final Pattern DEPLOYMENT =
            Pattern.compile("/openai/deployments/([^/]+)/(chat/completions|embeddings)");

    static @Nullable Door of(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        boolean embedding = path.endsWith("embeddings") || path.endsWith("embed");
        Matcher azure = DEPLOYMENT.matcher(path);
        if (azure.matches()) {
            return new Door(OPENAI, "api-key", azure.group(1), embedding, false, true);
        }
        return switch (path) {
            case "/v1/chat/completions", "/v1/embeddings" ->
                    new Door(OPENAI, "authorization", "", embedding, false, false);
            case "/openai/v1/chat/completions", "/openai/v1/embeddings" ->
                    new Door(OPENAI, "api-key", "", embedding, false, false);
            case "/models/chat/completions", "/models/embeddings" ->
                    new Door(OPENAI, "api-key", "", embedding, false, true);
            case "/api/chat", "/api/embed" -> new Door(OLLAMA, "", "", embedding, true, false);
            default -> null;
        };
    }

    /** Whether the request was refused, as the real provider would. */
    boolean refuses(HttpExchange exchange, JsonNode request) throws IOException {
        if (!keyHeader.isEmpty()) {
            String key = exchange.getRequestHeaders().getFirst(keyHeader);
            String bare = key == null ? "" : key.replaceFirst("^Bearer ", "");
            if (bare.isEmpty() || bare.startsWith("wrong")) {
                Sending.json(exchange, 401, wire.error("invalid_api_key", "Incorrect API key."));
                return true;
            }
        }
        String query = exchange.getRequestURI().getQuery();
        if (needsVersion && (query == null || !query.matches("api-version=\\d{4}-.*"))) {
            Sending.json(exchange, 404, wire.error("404", "Resource not found"));
            return true;
        }
        String model = deployment.isEmpty() ? request.path("model").asString("") : deployment;
        if (model.isEmpty() || model.startsWith("missing")) {
            Sending.json(
                    exchange,
                    404,
                    wire.error("model_not_found", "model '" + model + "' not found"));
            return true;
        }
        return false;
    }
}
