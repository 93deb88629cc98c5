package dev.lucia.a2a.jsonrpc;

import dev.lucia.a2a.A2aException;
import dev.lucia.a2a.A2aFault;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A call.
 *
 * @param id a string, a number or null, sent back as it is
 */
record RpcRequest(JsonNode id, String method, JsonNode params) {

    /** The id of a call that is wrong elsewhere; null if that can't be told. */
    static JsonNode idOf(JsonNode body) {
        JsonNode id = body.isObject() ? body.get("id") : null;
        return id != null && (id.isString() || id.isNumber())
                ? id
                : JsonNodeFactory.instance.nullNode();
    }

    static RpcRequest of(JsonNode body) {
        if (body.isArray()) {
            throw invalid("Batches are not supported; send one call at a time.");
        }
        if (!body.isObject()) {
            throw invalid("A call must be a JSON object.");
        }
        if (!"2.0".equals(body.path("jsonrpc").stringValue(null))) {
            throw invalid("The member jsonrpc must be \"2.0\".");
        }
        JsonNode id = body.get("id");
        if (id == null || !(id.isString() || id.isNumber() || id.isNull())) {
            throw invalid("The member id must be a string or a number: every call is answered.");
        }
        String method = body.path("method").stringValue(null);
        if (method == null) {
            throw invalid("The member method must be a string, such as \"SendMessage\".");
        }
        JsonNode params = body.get("params");
        if (params == null || params.isNull()) {
            params = JsonNodeFactory.instance.objectNode();
        }
        if (!params.isObject()) {
            throw A2aException.of(
                    A2aFault.INVALID_PARAMS, "The member params must be a JSON object.");
        }
        return new RpcRequest(id, method, params);
    }

    private static A2aException invalid(String message) {
        return A2aException.of(A2aFault.INVALID_REQUEST, message);
    }
}
