package dev.lucia.home.demo;

import dev.lucia.home.EntityState;

import java.util.Map;

/** The alarm panel. Its code is 1234; nothing real is behind it. */
final class Alarms implements Behaviour {

    private static final String CODE = "1234";

    @Override
    public Reaction react(String service, Map<String, Object> data, EntityState before) {
        return switch (service) {
            case "alarm_arm_home" -> Reaction.moves(before, "arming", "armed_home", Map.of());
            case "alarm_arm_away" -> Reaction.moves(before, "arming", "armed_away", Map.of());
            case "alarm_arm_night" -> Reaction.moves(before, "arming", "armed_night", Map.of());
            case "alarm_disarm" ->
                    CODE.equals(data.get("code"))
                            ? Reaction.becomes(before, "disarmed")
                            : Reaction.unsuitable("invalid_code");
            default -> Behaviour.unknown("alarm_control_panel." + service);
        };
    }
}
