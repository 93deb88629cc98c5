package dev.lucia.a2a.jsonrpc;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.lucia.a2a.A2aErrors;
import dev.lucia.a2a.A2aException;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.List;
import java.util.Map;

/** An answer: exactly one of result and error. */
record RpcResponse(String jsonrpc, JsonNode id, @Nullable Object result, @Nullable Fault error) {

    record Fault(
            int code,
            String message,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Map<String, Object>> data) {}

    /** No result is told as null, which is not the same as no member. */
    static RpcResponse of(JsonNode id, @Nullable Object result) {
        return new RpcResponse(
                "2.0", id, result == null ? JsonNodeFactory.instance.nullNode() : result, null);
    }

    static RpcResponse of(JsonNode id, A2aException error) {
        return new RpcResponse(
                "2.0",
                id,
                null,
                new Fault(error.fault().code(), error.explanation(), A2aErrors.details(error)));
    }
}
