package dev.lucia.model.simulator;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Ollama's own protocol: a JSON object a line. */
final class OllamaWire implements Wire {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public Asked asked(JsonNode request) {
        List<Asked.Said> messages = new ArrayList<>();
        for (JsonNode message : request.path("messages")) {
            messages.add(
                    new Asked.Said(
                            Asked.Role.valueOf(
                                    message.path("role").asString("user").toUpperCase(Locale.ROOT)),
                            message.path("content").asString("")));
        }
        List<String> tools = new ArrayList<>();
        request.path("tools").forEach(tool -> tools.add(tool.at("/function/name").asString("")));
        return new Asked(request.path("model").asString(""), messages, tools);
    }

    @Override
    public String streamType() {
        return "application/x-ndjson";
    }

    @Override
    public List<String> stream(JsonNode request, Reply reply, int tokensIn) {
        List<String> lines = new ArrayList<>();
        for (String word : Words.pieces(reply.text())) {
            lines.add(line(request, Map.of("role", "assistant", "content", word), Map.of()));
        }
        if (!reply.calls().isEmpty()) {
            lines.add(line(request, message("", reply.calls()), Map.of()));
        }
        lines.add(line(request, message("", List.of()), end(reply, tokensIn)));
        return lines;
    }

    @Override
    public String whole(JsonNode request, Reply reply, int tokensIn) {
        return line(request, message(reply.text(), reply.calls()), end(reply, tokensIn));
    }

    @Override
    public String embeddings(JsonNode request, List<float[]> vectors) {
        return JSON.writeValueAsString(
                Map.of(
                        "model",
                        request.path("model").asString(""),
                        "embeddings",
                        vectors,
                        "prompt_eval_count",
                        vectors.size()));
    }

    @Override
    public String error(String code, String message) {
        return JSON.writeValueAsString(Map.of("error", message));
    }

    private static Map<String, Object> end(Reply reply, int tokensIn) {
        return Map.of(
                "done",
                true,
                "done_reason",
                "stop",
                "prompt_eval_count",
                tokensIn,
                "eval_count",
                Words.tokens(reply));
    }

    private static String line(
            JsonNode request, Map<String, Object> message, Map<String, Object> end) {
        Map<String, Object> line = new HashMap<>();
        line.put("model", request.path("model").asString(""));
        line.put("created_at", "2026-01-01T00:00:00Z");
        line.put("message", message);
        line.put("done", false);
        line.putAll(end);
        return JSON.writeValueAsString(line) + "\n";
    }

    private static Map<String, Object> message(String text, List<Reply.Call> calls) {
        Map<String, Object> message = new HashMap<>();
        message.put("role", "assistant");
        message.put("content", text);
        if (!calls.isEmpty()) {
            message.put("tool_calls", calls(calls));
        }
        return message;
    }

    private static List<Map<String, Object>> calls(List<Reply.Call> calls) {
        List<Map<String, Object>> written = new ArrayList<>();
        for (Reply.Call call : calls) {
            Map<String, Object> function =
                    Map.of(
                            "index",
                            written.size(),
                            "name",
                            call.tool(),
                            "arguments",
                            call.arguments());
            written.add(Map.of("id", "call_" + written.size(), "function", function));
        }
        return written;
    }
}
