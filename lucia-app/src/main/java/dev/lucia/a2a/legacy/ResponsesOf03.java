package dev.lucia.a2a.legacy;

import dev.lucia.a2a.protocol.A2aJson;
import dev.lucia.a2a.protocol.SendResponse;
import dev.lucia.a2a.protocol.StreamResponse;
import dev.lucia.a2a.protocol.WireTask;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.Locale;
import java.util.Set;

/** Translates what 1.0 answers into the form of 0.3, where each object says its kind. */
final class ResponsesOf03 {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** After these a stream of 0.3 is over. */
    private static final Set<String> FINAL =
            Set.of(
                    "completed",
                    "failed",
                    "canceled",
                    "rejected",
                    "input-required",
                    "auth-required");

    private ResponsesOf03() {}

    static ObjectNode of(SendResponse response) {
        return response.task() == null
                ? message(A2aJson.tree(response).path("message"))
                : task(A2aJson.tree(response).path("task"));
    }

    static ObjectNode of(WireTask task) {
        return task(A2aJson.tree(task));
    }

    static ObjectNode of(StreamResponse event) {
        JsonNode tree = A2aJson.tree(event);
        if (event.task() != null) {
            return task(tree.path("task"));
        }
        if (event.message() != null) {
            return message(tree.path("message"));
        }
        return event.statusUpdate() == null
                ? artifactUpdate(tree.path("artifactUpdate"))
                : statusUpdate(tree.path("statusUpdate"));
    }

    /** TaskPushNotificationConfig. */
    static ObjectNode ofPushConfig(JsonNode config) {
        ObjectNode old = NODES.objectNode();
        old.set("taskId", config.path("taskId"));
        ObjectNode push = old.putObject("pushNotificationConfig");
        for (String member : Set.of("id", "url", "token")) {
            if (config.has(member)) {
                push.set(member, config.get(member));
            }
        }
        if (config.has("authentication")) {
            JsonNode authentication = config.get("authentication");
            ObjectNode schemes = push.putObject("authentication");
            schemes.putArray("schemes").add(authentication.path("scheme"));
            if (authentication.has("credentials")) {
                schemes.set("credentials", authentication.get("credentials"));
            }
        }
        return old;
    }

    private static ObjectNode task(JsonNode task) {
        ObjectNode old = of("task", task);
        old.set("status", status(task.path("status")));
        if (task.get("history") instanceof ArrayNode history) {
            ArrayNode said = old.putArray("history");
            history.forEach(message -> said.add(message(message)));
        }
        if (task.get("artifacts") instanceof ArrayNode artifacts) {
            ArrayNode results = old.putArray("artifacts");
            artifacts.forEach(artifact -> results.add(artifact(artifact)));
        }
        return old;
    }

    private static ObjectNode statusUpdate(JsonNode update) {
        ObjectNode old = of("status-update", update);
        ObjectNode status = status(update.path("status"));
        old.set("status", status);
        old.put("final", FINAL.contains(status.path("state").stringValue("")));
        return old;
    }

    private static ObjectNode artifactUpdate(JsonNode update) {
        ObjectNode old = of("artifact-update", update);
        old.set("artifact", artifact(update.path("artifact")));
        return old;
    }

    private static ObjectNode status(JsonNode status) {
        ObjectNode old = members(status);
        String state = status.path("state").stringValue("");
        old.put(
                "state",
                state.replace("TASK_STATE_", "").toLowerCase(Locale.ROOT).replace('_', '-'));
        if (status.has("message")) {
            old.set("message", message(status.get("message")));
        }
        return old;
    }

    private static ObjectNode message(JsonNode message) {
        ObjectNode old = of("message", message);
        old.put(
                "role",
                message.path("role").stringValue("").equals("ROLE_USER") ? "user" : "agent");
        old.set("parts", parts(message));
        return old;
    }

    private static ObjectNode artifact(JsonNode artifact) {
        ObjectNode old = members(artifact);
        old.set("parts", parts(artifact));
        return old;
    }

    private static ArrayNode parts(JsonNode content) {
        ArrayNode old = NODES.arrayNode();
        content.path("parts").forEach(part -> old.add(part(part)));
        return old;
    }

    private static ObjectNode part(JsonNode part) {
        ObjectNode old = NODES.objectNode();
        if (part.has("text")) {
            old.put("kind", "text").set("text", part.get("text"));
        } else if (part.has("data")) {
            old.put("kind", "data").set("data", part.get("data"));
        } else {
            ObjectNode file = old.put("kind", "file").putObject("file");
            rename(part, "raw", file, "bytes");
            rename(part, "url", file, "uri");
            rename(part, "filename", file, "name");
            rename(part, "mediaType", file, "mimeType");
        }
        rename(part, "metadata", old, "metadata");
        return old;
    }

    private static void rename(JsonNode from, String member, ObjectNode to, String as) {
        if (from.has(member)) {
            to.set(as, from.get(member));
        }
    }

    private static ObjectNode of(String kind, JsonNode content) {
        return members(content).put("kind", kind);
    }

    private static ObjectNode members(JsonNode content) {
        ObjectNode copy = NODES.objectNode();
        content.properties().forEach(member -> copy.set(member.getKey(), member.getValue()));
        return copy;
    }
}
