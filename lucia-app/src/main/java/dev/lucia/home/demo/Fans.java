package dev.lucia.home.demo;

import dev.lucia.home.EntityState;

import java.util.Map;

/** Fans: off, or on at a percentage. */
final class Fans implements Behaviour {

    private static final String PERCENTAGE = "percentage";

    @Override
    public Reaction react(String service, Map<String, Object> data, EntityState before) {
        Arguments arguments = new Arguments(data);
        return switch (service) {
            case "turn_on" ->
                    spin(
                            before,
                            arguments.has(PERCENTAGE) ? percentage(arguments) : former(before));
            case "turn_off" -> spin(before, 0);
            case "set_percentage" -> spin(before, percentage(arguments));
            case "oscillate" ->
                    Reaction.becomes(
                            before,
                            before.value(),
                            Map.of("oscillating", arguments.flag("oscillating")));
            case "set_direction" ->
                    Reaction.becomes(
                            before,
                            before.value(),
                            Map.of("direction", String.valueOf(arguments.text("direction"))));
            default -> Behaviour.unknown("fan." + service);
        };
    }

    private static Reaction spin(EntityState before, int percentage) {
        return Reaction.becomes(
                before, percentage == 0 ? "off" : "on", Map.of(PERCENTAGE, percentage));
    }

    private static int percentage(Arguments arguments) {
        return (int) arguments.number(PERCENTAGE, 0, 100);
    }

    private static int former(EntityState before) {
        return before.attributes().get(PERCENTAGE) instanceof Number n && n.intValue() > 0
                ? n.intValue()
                : 100;
    }
}
