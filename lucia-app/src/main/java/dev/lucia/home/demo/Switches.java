package dev.lucia.home.demo;

import dev.lucia.home.EntityState;

import java.util.Map;

/** Switches: on or off. */
final class Switches implements Behaviour {

    @Override
    public Reaction react(String service, Map<String, Object> data, EntityState before) {
        return switch (service) {
            case "turn_on" -> Reaction.becomes(before, "on");
            case "turn_off" -> Reaction.becomes(before, "off");
            default -> Behaviour.unknown("switch." + service);
        };
    }
}
