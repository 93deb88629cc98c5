package dev.lucia.agent;

import dev.lucia.home.EntityState;
import dev.lucia.home.Observation;

import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.Map;

/** Observations as text, as a task remembers them. */
final class Observations {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** An observation, whichever it is. */
    private record Stored(String seen, String value, String message) {}

    private Observations() {}

    static String write(Observation observation) {
        Stored stored =
                switch (observation) {
                    case Observation.Reached(var state) -> new Stored("reached", state.value(), "");
                    case Observation.NotReached(var state) ->
                            new Stored("not-reached", state.value(), "");
                    case Observation.Refused(var code, var message) ->
                            new Stored("refused", code, message);
                    case Observation.Unreachable _ -> new Stored("unreachable", "", "");
                };
        return JSON.writeValueAsString(stored);
    }

    static Observation read(String text) {
        Stored stored = JSON.readValue(text, Stored.class);
        return switch (stored.seen()) {
            case "reached" -> new Observation.Reached(state(stored.value()));
            case "not-reached" -> new Observation.NotReached(state(stored.value()));
            case "refused" -> new Observation.Refused(stored.value(), stored.message());
            default -> new Observation.Unreachable();
        };
    }

    private static EntityState state(String value) {
        return new EntityState(value, Map.of(), Instant.EPOCH);
    }
}
