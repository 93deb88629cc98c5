package dev.lucia.home.demo;

import dev.lucia.home.EntityState;

import java.util.Map;

/** Robot vacuums. */
final class Vacuums implements Behaviour {

    @Override
    public Reaction react(String service, Map<String, Object> data, EntityState before) {
        return switch (service) {
            case "start" -> Reaction.becomes(before, "cleaning");
            case "pause" -> Reaction.becomes(before, "paused");
            case "stop" -> Reaction.becomes(before, "idle");
            case "return_to_base" -> Reaction.moves(before, "returning", "docked", Map.of());
            case "locate" -> Reaction.becomes(before, before.value());
            default -> Behaviour.unknown("vacuum." + service);
        };
    }
}
