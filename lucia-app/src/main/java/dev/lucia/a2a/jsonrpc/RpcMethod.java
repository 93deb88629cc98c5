package dev.lucia.a2a.jsonrpc;

import dev.lucia.a2a.Call;
import dev.lucia.a2a.TaskStream;
import dev.lucia.a2a.protocol.StreamResponse;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.OptionalLong;
import java.util.function.Function;

/** What a method's name stands for. */
public sealed interface RpcMethod {

    /** Answered once. */
    record Unary(Operation operation) implements RpcMethod {}

    /**
     * Answered by a stream.
     *
     * @param form what the result of each event looks like
     */
    record Streaming(Opening opening, Function<StreamResponse, Object> form) implements RpcMethod {}

    /** Gives the result. */
    @FunctionalInterface
    interface Operation {
        @Nullable Object run(Call call, JsonNode params) throws InterruptedException;
    }

    /** Gives the events. */
    @FunctionalInterface
    interface Opening {
        TaskStream open(Call call, JsonNode params, OptionalLong lastEvent)
                throws InterruptedException;
    }
}
