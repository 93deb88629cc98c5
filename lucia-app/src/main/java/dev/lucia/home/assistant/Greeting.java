package dev.lucia.home.assistant;

import dev.lucia.home.HomeUnavailable;
import dev.lucia.secret.Secret;

import tools.jackson.databind.JsonNode;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The first words on a socket: {@code auth_required}, {@code auth}, {@code auth_ok}. */
final class Greeting {

    private final Secret token;
    private final Outbox outbox;
    private final CompletableFuture<String> accepted = new CompletableFuture<>();

    Greeting(Secret token, Outbox outbox) {
        this.token = token;
        this.outbox = outbox;
    }

    /** Completes with Home Assistant's version when it has accepted the token. */
    CompletableFuture<String> accepted() {
        return accepted;
    }

    void message(JsonNode message) {
        switch (Json.text(message, "type", "")) {
            case "auth_required" -> outbox.say(authentication(), this::closed);
            case "auth_ok" -> accepted.complete(Json.text(message, "ha_version", ""));
            case "auth_invalid" ->
                    accepted.completeExceptionally(
                            new TokenRefused(Json.text(message, "message", "")));
            default -> {
                // Kinds of later versions.
            }
        }
    }

    void closed(String reason) {
        accepted.completeExceptionally(new HomeUnavailable(reason));
    }

    private String authentication() {
        return Json.MAPPER.writeValueAsString(
                Map.of("type", "auth", "access_token", token.reveal()));
    }
}
