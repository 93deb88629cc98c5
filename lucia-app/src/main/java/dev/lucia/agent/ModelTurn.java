package dev.lucia.agent;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/**
 * What a model answered once, as a task remembers it.
 *
 * @param tokens that it cost, in and out
 */
record ModelTurn(String text, List<Call> calls, int tokens) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** A call of a tool. */
    record Call(String id, String tool, String arguments) {}

    ModelTurn {
        calls = List.copyOf(calls);
    }

    static ModelTurn of(ChatResponse response) {
        AiMessage message = response.aiMessage();
        List<Call> calls =
                message.toolExecutionRequests().stream()
                        .map(
                                call ->
                                        new Call(
                                                text(call.id()),
                                                text(call.name()),
                                                text(call.arguments())))
                        .toList();
        TokenUsage usage = response.tokenUsage();
        Integer tokens = usage == null ? null : usage.totalTokenCount();
        return new ModelTurn(text(message.text()), calls, tokens == null ? 0 : tokens);
    }

    static ModelTurn read(String text) {
        return JSON.readValue(text, ModelTurn.class);
    }

    String write() {
        return JSON.writeValueAsString(this);
    }

    /** As it is shown to the model again. */
    AiMessage message() {
        AiMessage.Builder message = AiMessage.builder().toolExecutionRequests(requests());
        return text.isEmpty() ? message.build() : message.text(text).build();
    }

    private List<ToolExecutionRequest> requests() {
        return calls.stream().map(ModelTurn::request).toList();
    }

    static ToolExecutionRequest request(Call call) {
        return ToolExecutionRequest.builder()
                .id(call.id())
                .name(call.tool())
                .arguments(call.arguments())
                .build();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
