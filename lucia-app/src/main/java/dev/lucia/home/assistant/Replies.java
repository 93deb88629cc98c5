package dev.lucia.home.assistant;

import dev.lucia.home.EntityId;
import dev.lucia.home.HomeReply;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.List;

/** Reads what {@code conversation/process} answers. */
final class Replies {

    private Replies() {}

    static HomeReply read(JsonNode result) {
        JsonNode response = result.path("response");
        JsonNode data = response.path("data");
        String text = Json.text(response.path("speech").path("plain"), "speech", "");
        @Nullable String conversation = Json.text(result, "conversation_id");
        return switch (Json.text(response, "response_type", "")) {
            case "action_done" ->
                    new HomeReply.Acted(
                            text,
                            entities(data.path("success")),
                            entities(data.path("failed")),
                            conversation);
            case "query_answer" -> new HomeReply.Answered(text, conversation);
            default -> new HomeReply.NotUnderstood(Json.text(data, "code", "unknown"), text);
        };
    }

    /** Areas and devices may be listed too. */
    private static List<EntityId> entities(JsonNode targets) {
        return targets.valueStream()
                .filter(target -> Json.text(target, "type", "").equals("entity"))
                .flatMap(target -> RegistryReader.entityId(Json.text(target, "id", "")).stream())
                .toList();
    }
}
