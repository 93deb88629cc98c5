package dev.lucia.home.assistant;

import dev.lucia.home.ServiceCall;

import java.util.HashMap;
import java.util.Map;

/** A command as Home Assistant's WebSocket API defines it, without its number. */
record Command(String type, Map<String, Object> fields) {

    Command {
        fields = Map.copyOf(fields);
    }

    static Command of(String type) {
        return new Command(type, Map.of());
    }

    static Command subscribe(String event) {
        return of("subscribe_events").with("event_type", event);
    }

    static Command call(ServiceCall call) {
        Command command =
                of("call_service")
                        .with("domain", call.domain())
                        .with("service", call.service())
                        .with("service_data", call.data());
        return isItsOwnAction(call)
                ? command
                : command.with("target", Map.of("entity_id", call.target().toString()));
    }

    Command with(String field, Object value) {
        Map<String, Object> more = new HashMap<>(fields);
        more.put(field, value);
        return new Command(type, more);
    }

    /** The text that is sent. */
    String numbered(int id) {
        Map<String, Object> message = new HashMap<>(fields);
        message.put("id", id);
        message.put("type", type);
        return Json.MAPPER.writeValueAsString(message);
    }

    /** A script is an action of its own name, which takes no target. */
    private static boolean isItsOwnAction(ServiceCall call) {
        return call.domain().equals("script") && call.service().equals(call.target().name());
    }
}
