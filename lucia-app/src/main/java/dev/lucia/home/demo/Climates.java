package dev.lucia.home.demo;

import dev.lucia.home.EntityState;

import java.util.List;
import java.util.Map;

/** Thermostats: a mode and a temperature to reach. */
final class Climates implements Behaviour {

    @Override
    public Reaction react(String service, Map<String, Object> data, EntityState before) {
        Arguments arguments = new Arguments(data);
        return switch (service) {
            case "set_temperature" -> temperature(arguments, before);
            case "set_hvac_mode" -> mode(String.valueOf(arguments.text("hvac_mode")), before);
            case "turn_on" -> mode("heat", before);
            case "turn_off" -> mode("off", before);
            default -> Behaviour.unknown("climate." + service);
        };
    }

    private static Reaction temperature(Arguments arguments, EntityState before) {
        double wanted = arguments.number("temperature", -100, 1000);
        double least = bound(before, "min_temp");
        double most = bound(before, "max_temp");
        if (wanted < least || wanted > most) {
            return Reaction.unsuitable(
                    "Provided temperature %s is not valid. Accepted range is %s to %s"
                            .formatted(wanted, least, most));
        }
        String mode = arguments.text("hvac_mode");
        return Reaction.becomes(
                before, mode == null ? before.value() : mode, Map.of("temperature", wanted));
    }

    private static Reaction mode(String mode, EntityState before) {
        return before.attributes().get("hvac_modes") instanceof List<?> modes
                        && modes.contains(mode)
                ? Reaction.becomes(before, mode)
                : Reaction.unsuitable("HVAC mode " + mode + " is not valid");
    }

    private static double bound(EntityState before, String attribute) {
        return before.attributes().get(attribute) instanceof Number number
                ? number.doubleValue()
                : 0;
    }
}
