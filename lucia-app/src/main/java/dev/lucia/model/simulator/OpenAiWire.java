package dev.lucia.model.simulator;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The protocol of OpenAI, which both Azure services speak on other paths. */
final class OpenAiWire implements Wire {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public Asked asked(JsonNode request) {
        List<Asked.Said> messages = new ArrayList<>();
        for (JsonNode message : request.path("messages")) {
            messages.add(
                    new Asked.Said(
                            Asked.Role.valueOf(
                                    message.path("role").asString("user").toUpperCase(Locale.ROOT)),
                            text(message.path("content"))));
        }
        List<String> tools = new ArrayList<>();
        request.path("tools").forEach(tool -> tools.add(tool.at("/function/name").asString("")));
        return new Asked(request.path("model").asString(""), messages, tools);
    }

    @Override
    public String streamType() {
        return "text/event-stream";
    }

    @Override
    public List<String> stream(JsonNode request, Reply reply, int tokensIn) {
        String model = request.path("model").asString("simulated");
        List<String> events = new ArrayList<>();
        for (String word : Words.pieces(reply.text())) {
            events.add(delta(model, Map.of("role", "assistant", "content", word), null));
        }
        for (int i = 0; i < reply.calls().size(); i++) {
            Reply.Call call = reply.calls().get(i);
            Map<String, Object> head =
                    Map.of(
                            "index",
                            i,
                            "id",
                            "call_" + i,
                            "type",
                            "function",
                            "function",
                            Map.of("name", call.tool(), "arguments", ""));
            events.add(delta(model, Map.of("tool_calls", List.of(head)), null));
            for (String piece : Words.pieces(JSON.writeValueAsString(call.arguments()))) {
                Map<String, Object> rest =
                        Map.of("index", i, "function", Map.of("arguments", piece));
                events.add(delta(model, Map.of("tool_calls", List.of(rest)), null));
            }
        }
        events.add(delta(model, Map.of(), reply.calls().isEmpty() ? "stop" : "tool_calls"));
        if (request.at("/stream_options/include_usage").asBoolean(false)) {
            events.add(event(chunk(model, List.of(), Map.of("usage", usage(reply, tokensIn)))));
        }
        events.add("data: [DONE]\n\n");
        return events;
    }

    @Override
    public String whole(JsonNode request, Reply reply, int tokensIn) {
        List<Map<String, Object>> calls = new ArrayList<>();
        for (int i = 0; i < reply.calls().size(); i++) {
            Reply.Call call = reply.calls().get(i);
            String arguments = JSON.writeValueAsString(call.arguments());
            calls.add(
                    Map.of(
                            "id",
                            "call_" + i,
                            "type",
                            "function",
                            "function",
                            Map.of("name", call.tool(), "arguments", arguments)));
        }
        Map<String, Object> message = new HashMap<>();
        message.put("role", "assistant");
        message.put("content", reply.text());
        if (!calls.isEmpty()) {
            message.put("tool_calls", calls);
        }
        Map<String, Object> choice =
                Map.of(
                        "index",
                        0,
                        "message",
                        message,
                        "finish_reason",
                        calls.isEmpty() ? "stop" : "tool_calls");
        return JSON.writeValueAsString(
                Map.of(
                        "id",
                        "simulated",
                        "object",
                        "chat.completion",
                        "created",
                        0,
                        "model",
                        request.path("model").asString("simulated"),
                        "choices",
                        List.of(choice),
                        "usage",
                        usage(reply, tokensIn)));
    }

    @Override
    public String embeddings(JsonNode request, List<float[]> vectors) {
        List<Map<String, Object>> data = new ArrayList<>();
        for (int i = 0; i < vectors.size(); i++) {
            data.add(Map.of("object", "embedding", "index", i, "embedding", vectors.get(i)));
        }
        return JSON.writeValueAsString(
                Map.of(
                        "object",
                        "list",
                        "data",
                        data,
                        "model",
                        request.path("model").asString("simulated"),
                        "usage",
                        Map.of("prompt_tokens", vectors.size(), "total_tokens", vectors.size())));
    }

    @Override
    public String error(String code, String message) {
        return JSON.writeValueAsString(
                Map.of("error", Map.of("code", code, "type", code, "message", message)));
    }

    private static String delta(String model, Map<String, Object> delta, @Nullable String finish) {
        Map<String, Object> choice = new HashMap<>();
        choice.put("index", 0);
        choice.put("delta", delta);
        choice.put("finish_reason", finish);
        return event(chunk(model, List.of(choice), Map.of()));
    }

    private static Map<String, Object> chunk(
            String model, List<Map<String, Object>> choices, Map<String, Object> more) {
        Map<String, Object> chunk = new HashMap<>(more);
        chunk.put("id", "simulated");
        chunk.put("object", "chat.completion.chunk");
        chunk.put("created", 0);
        chunk.put("model", model);
        chunk.put("choices", choices);
        return chunk;
    }

    private static String event(Map<String, Object> data) {
        return "data: " + JSON.writeValueAsString(data) + "\n\n";
    }

    private static Map<String, Object> usage(Reply reply, int tokensIn) {
        int out = Words.tokens(reply);
        return Map.of(
                "prompt_tokens",
                tokensIn,
                "completion_tokens",
                out,
                "total_tokens",
                tokensIn + out);
    }

    private static String text(JsonNode content) {
        if (content.isString()) {
            return content.asString();
        }
        StringBuilder text = new StringBuilder();
        content.forEach(part -> text.append(part.path("text").asString("")));
        return text.toString();
    }
}
