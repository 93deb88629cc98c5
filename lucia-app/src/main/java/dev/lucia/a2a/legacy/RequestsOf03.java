package dev.lucia.a2a.legacy;

import dev.lucia.a2a.A2aException;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.Map;

/** Translates requests of 0.3 into those of 1.0; what is wrong stays wrong, to be told as such. */
final class RequestsOf03 {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Map<String, String> ROLES =
            Map.of("user", "ROLE_USER", "agent", "ROLE_AGENT");

    private RequestsOf03() {}

    /** MessageSendParams as SendMessageRequest. */
    static ObjectNode send(JsonNode params) {
        ObjectNode request = copy(params, "metadata");
        if (params.get("message") instanceof ObjectNode message) {
            request.set("message", message(message));
        }
        if (params.get("configuration") instanceof ObjectNode configuration) {
            ObjectNode current = copy(configuration, "acceptedOutputModes", "historyLength");
            if (configuration.path("blocking").isBoolean()) {
                current.put("returnImmediately", !configuration.get("blocking").booleanValue());
            }
            if (configuration.get("pushNotificationConfig") instanceof ObjectNode push) {
                current.set("taskPushNotificationConfig", pushConfig(push));
            }
            request.set("configuration", current);
        }
        return request;
    }

    /** TaskPushNotificationConfig. */
    static ObjectNode setPushConfig(JsonNode params) {
        ObjectNode request =
                params.get("pushNotificationConfig") instanceof ObjectNode push
                        ? pushConfig(push)
                        : NODES.objectNode();
        move(params, "taskId", request, "taskId");
        return request;
    }

    /** TaskIdParams with the id of a config. */
    static ObjectNode pushConfigId(JsonNode params) {
        ObjectNode request = NODES.objectNode();
        move(params, "id", request, "taskId");
        move(params, "pushNotificationConfigId", request, "id");
        return request;
    }

    private static ObjectNode pushConfig(ObjectNode push) {
        ObjectNode current = copy(push, "id", "url", "token");
        if (push.get("authentication") instanceof ObjectNode authentication) {
            ObjectNode scheme = copy(authentication, "credentials");
            JsonNode first = authentication.path("schemes").get(0);
            if (first != null) {
                scheme.set("scheme", first);
            }
            current.set("authentication", scheme);
        }
        return current;
    }

    private static ObjectNode message(ObjectNode message) {
        ObjectNode current =
                copy(
                        message,
                        "messageId",
                        "taskId",
                        "contextId",
                        "metadata",
                        "extensions",
                        "referenceTaskIds");
        String role = message.path("role").stringValue(null);
        if (role != null && !ROLES.containsKey(role)) {
            throw A2aException.invalid("message.role", "must be \"user\"");
        }
        if (role != null) {
            current.put("role", ROLES.get(role));
        }
        if (message.get("parts") instanceof ArrayNode parts) {
            ArrayNode translated = current.putArray("parts");
            parts.forEach(part -> translated.add(part(part, translated.size())));
        }
        return current;
    }

    private static JsonNode part(JsonNode part, int number) {
        ObjectNode current = copy(part, "metadata");
        switch (part.path("kind").stringValue("")) {
            case "text" -> move(part, "text", current, "text");
            case "data" -> move(part, "data", current, "data");
            case "file" -> {
                JsonNode file = part.path("file");
                move(file, "bytes", current, "raw");
                move(file, "uri", current, "url");
                move(file, "name", current, "filename");
                move(file, "mimeType", current, "mediaType");
            }
            default ->
                    throw A2aException.invalid(
                            "message.parts[" + number + "].kind",
                            "must be \"text\", \"data\" or \"file\"");
        }
        return current;
    }

    private static ObjectNode copy(@Nullable JsonNode from, String... members) {
        ObjectNode copy = NODES.objectNode();
        for (String member : members) {
            move(from, member, copy, member);
        }
        return copy;
    }

    private static void move(@Nullable JsonNode from, String member, ObjectNode to, String as) {
        JsonNode value = from == null ? null : from.get(member);
        if (value != null) {
            to.set(as, value);
        }
    }
}
