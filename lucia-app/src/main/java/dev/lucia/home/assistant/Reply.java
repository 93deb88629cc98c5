package dev.lucia.home.assistant;

import tools.jackson.databind.JsonNode;

/** Home Assistant's answer to one command. */
sealed interface Reply {

    record Success(JsonNode result) implements Reply {}

    record Failure(String code, String message) implements Reply {}

    /** Reads a {@code result} or {@code pong} message. */
    static Reply of(JsonNode message) {
        if (message.path("success").booleanValue(true)) {
            return new Success(message.path("result"));
        }
        JsonNode error = message.path("error");
        return new Failure(
                Json.text(error, "code", "unknown_error"), Json.text(error, "message", ""));
    }
}
