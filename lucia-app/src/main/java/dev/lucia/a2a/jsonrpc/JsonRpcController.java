package dev.lucia.a2a.jsonrpc;

import dev.lucia.a2a.A2aErrors;
import dev.lucia.a2a.A2aException;
import dev.lucia.a2a.A2aFault;
import dev.lucia.a2a.Bodies;
import dev.lucia.a2a.Call;
import dev.lucia.a2a.EventStreams;
import dev.lucia.a2a.ServiceParameters;
import dev.lucia.a2a.TaskStream;
import dev.lucia.a2a.protocol.A2aJson;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code POST /a2a}: a call in, an answer or a stream of answers out. */
@RestController
class JsonRpcController {

    private final Map<String, RpcMethod> methods = new HashMap<>();
    private final ServiceParameters parameters;
    private final EventStreams streams;

    JsonRpcController(
            List<RpcMethods> methods, ServiceParameters parameters, EventStreams streams) {
        methods.forEach(some -> this.methods.putAll(some.byName()));
        this.parameters = parameters;
        this.streams = streams;
    }

    @PostMapping("/a2a")
    void call(HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        JsonNode id = JsonNodeFactory.instance.nullNode();
        try {
            JsonNode body = Bodies.read(request);
            id = RpcRequest.idOf(body);
            answer(RpcRequest.of(body), request, response);
        } catch (RuntimeException failure) {
            refuse(response, id, A2aErrors.of(failure));
        }
    }

    private void answer(RpcRequest rpc, HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        RpcMethod method = methods.get(rpc.method());
        if (method == null) {
            throw A2aException.of(
                    A2aFault.METHOD_NOT_FOUND,
                    "There is no such method; the agent card says which version is spoken.");
        }
        Call call = parameters.read(request, response, true);
        switch (method) {
            case RpcMethod.Unary(var operation) ->
                    write(
                            response,
                            HttpServletResponse.SC_OK,
                            RpcResponse.of(rpc.id(), operation.run(call, rpc.params())));
            case RpcMethod.Streaming(var opening, var form) -> {
                TaskStream stream =
                        opening.open(call, rpc.params(), EventStreams.lastEvent(request));
                streams.write(
                        response, stream, event -> RpcResponse.of(rpc.id(), form.apply(event)));
            }
        }
    }

    private static void refuse(HttpServletResponse response, JsonNode id, A2aException error)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        switch (error.fault()) {
            case UNAVAILABLE -> response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            case BODY_TOO_LARGE, BODY_TOO_SLOW ->
                    response.setHeader(HttpHeaders.CONNECTION, "close");
            default -> {}
        }
        write(response, error.fault().jsonRpcStatus(), RpcResponse.of(id, error));
    }

    private static void write(HttpServletResponse response, int status, RpcResponse answer)
            throws IOException {
        byte[] body = A2aJson.bytes(answer);
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
