package dev.lucia.home.assistant;

import dev.lucia.home.EntityState;
import dev.lucia.home.HomeVoice;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Speaks through Home Assistant. An action on a device that has no satellite, or one that is away,
 * is answered with success and does nothing: so the satellite is looked up first.
 */
final class Announcer implements HomeVoice {

    private static final String SATELLITE = "assist_satellite.";

    private final LinkStatus status;

    Announcer(LinkStatus status) {
        this.status = status;
    }

    @Override
    public boolean announce(String device, String text, Duration patience)
            throws InterruptedException {
        Optional<String> satellite =
                device.startsWith(SATELLITE) ? Optional.of(device) : satellite(device, patience);
        if (satellite.isEmpty() || !isAvailable(satellite.get(), patience)) {
            return false;
        }
        Command command =
                action("assist_satellite", "announce", Map.of("message", text))
                        .with("target", Map.of("entity_id", satellite.get()));
        return isTaken(command, patience);
    }

    @Override
    public boolean notify(String service, String title, String text, Duration patience)
            throws InterruptedException {
        int dot = service.indexOf('.');
        return isTaken(
                action(
                        service.substring(0, dot),
                        service.substring(dot + 1),
                        Map.of("title", title, "message", text)),
                patience);
    }

    private Optional<String> satellite(String device, Duration patience)
            throws InterruptedException {
        for (JsonNode entry : list("config/entity_registry/list", patience)) {
            String id = Json.text(entry, "entity_id", "");
            boolean isEnabled = entry.path("disabled_by").isNull();
            if (id.startsWith(SATELLITE)
                    && isEnabled
                    && device.equals(Json.text(entry, "device_id", ""))) {
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }

    private boolean isAvailable(String satellite, Duration patience) throws InterruptedException {
        for (JsonNode state : list("get_states", patience)) {
            if (satellite.equals(Json.text(state, "entity_id", ""))) {
                return !EntityState.UNAVAILABLE.equals(Json.text(state, "state", ""));
            }
        }
        return false;
    }

    private Iterable<JsonNode> list(String command, Duration patience) throws InterruptedException {
        return status.session().ask(Command.of(command), patience) instanceof Reply.Success(var all)
                ? all
                : java.util.List.of();
    }

    private boolean isTaken(Command command, Duration patience) throws InterruptedException {
        return status.session().ask(command, patience) instanceof Reply.Success;
    }

    private static Command action(String domain, String service, Map<String, Object> data) {
        return Command.of("call_service")
                .with("domain", domain)
                .with("service", service)
                .with("service_data", data);
    }
}
