package dev.lucia.home.demo;

import dev.lucia.home.EntityState;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lights: on, off, brightness, colour, white. What a light cannot do, it ignores. */
final class Lights implements Behaviour {

    private static final int FULL = 255;
    private static final List<String> COLOURS =
            List.of("rgb_color", "hs_color", "xy_color", "color_name");

    @Override
    public Reaction react(String service, Map<String, Object> data, EntityState before) {
        return switch (service) {
            case "turn_on" -> Reaction.becomes(before, "on", lit(new Arguments(data), before));
            case "turn_off" -> Reaction.becomes(before, "off", dark(before));
            default -> Behaviour.unknown("light." + service);
        };
    }

    private static Map<String, @Nullable Object> lit(Arguments arguments, EntityState before) {
        Map<String, @Nullable Object> changed = new HashMap<>();
        List<?> modes =
                before.attributes().get("supported_color_modes") instanceof List<?> list
                        ? list
                        : List.of();
        if (modes.equals(List.of("onoff"))) {
            return Map.of("color_mode", "onoff");
        }
        changed.put("color_mode", modes.getFirst());
        changed.put("brightness", brightness(arguments, before));
        if (modes.contains("color_temp") && arguments.has("color_temp_kelvin")) {
            changed.put("color_mode", "color_temp");
            changed.put(
                    "color_temp_kelvin", (int) arguments.number("color_temp_kelvin", 1000, 10_000));
        }
        for (String colour : COLOURS) {
            if (modes.contains("hs") && arguments.has(colour)) {
                changed.put("color_mode", "hs");
                changed.put(colour, arguments.data().get(colour));
            }
        }
        return changed;
    }

    private static Object brightness(Arguments arguments, EntityState before) {
        if (arguments.has("brightness_pct")) {
            return (int) Math.round(arguments.number("brightness_pct", 0, 100) * FULL / 100);
        }
        if (arguments.has("brightness")) {
            return (int) arguments.number("brightness", 0, FULL);
        }
        return before.attributes().get("brightness") instanceof Integer already ? already : FULL;
    }

    private static Map<String, @Nullable Object> dark(EntityState before) {
        Map<String, @Nullable Object> changed = new HashMap<>();
        for (String attribute : List.of("brightness", "color_mode", "color_temp_kelvin")) {
            if (before.attributes().containsKey(attribute)) {
                changed.put(attribute, null);
            }
        }
        COLOURS.stream()
                .filter(before.attributes()::containsKey)
                .forEach(colour -> changed.put(colour, null));
        return changed;
    }
}
