package dev.lucia.agent;

import dev.lucia.home.Entity;
import dev.lucia.home.HomeSettings;
import dev.lucia.language.Change;
import dev.lucia.language.Level;
import dev.lucia.language.words.Unit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What can be done with heating, cooling and water heaters. */
final class Climates {

    /** What is set further away than this is felt by everyone. */
    private static final double NOTABLE_DEGREES = 8;

    private final boolean fahrenheit;

    Climates(HomeSettings settings) {
        fahrenheit = settings.temperatureUnit().endsWith("F");
    }

    Planned temperature(Entity climate, Level level) {
        Facts facts = new Facts(climate.state());
        return switch (level) {
            case Level.Exact(double value, Unit unit) -> set(climate, inHomeUnit(value, unit));
            case Level.Percent _ -> Planned.cannot(climate, "cannot-percent");
            case Level.InWords(var word) ->
                    set(
                            climate,
                            switch (word) {
                                case MIN -> facts.number("min_temp", celsius(16));
                                case LOW -> celsius(18);
                                case MEDIUM -> celsius(20);
                                case HIGH -> celsius(22);
                                case MAX -> facts.number("max_temp", celsius(25));
                            });
        };
    }

    /** Warmer or cooler than what is set now, else than it is. */
    Planned adjust(Entity climate, Change change) {
        Facts facts = new Facts(climate.state());
        double now =
                facts.number("temperature")
                        .orElse(facts.number("current_temperature", celsius(20)));
        double degrees =
                change.amount() == null
                        ? Scale.step(change.size(), 0.5, 1, 2) * (fahrenheit ? 2 : 1)
                        : inHomeScale(change.amount(), change.unit());
        double step = facts.number("target_temp_step", 0.5);
        double wanted = change.up() ? now + degrees : now - degrees;
        double rounded = Math.round(wanted / step) * step;
        return set(
                climate,
                Math.clamp(
                        rounded, facts.number("min_temp", -100), facts.number("max_temp", 1000)));
    }

    Planned mode(Entity climate, String mode) {
        Facts facts = new Facts(climate.state());
        if (facts.lists("hvac_modes", mode)) {
            return Planned.safe(climate, "set_hvac_mode", Map.of("hvac_mode", mode));
        }
        for (String kind : List.of("preset_mode", "fan_mode", "swing_mode")) {
            if (facts.lists(kind + "s", mode)) {
                return Planned.safe(climate, "set_" + kind, Map.of(kind, mode));
            }
        }
        return facts.lists("operation_list", mode)
                ? Planned.safe(climate, "set_operation_mode", Map.of("operation_mode", mode))
                : Planned.cannot(climate, "cannot-mode");
    }

    private Planned set(Entity climate, double wanted) {
        Facts facts = new Facts(climate.state());
        double least = facts.number("min_temp", -100);
        double most = facts.number("max_temp", 1000);
        if (wanted < least || wanted > most) {
            return new Planned.Cannot(
                    climate,
                    "cannot-temperature",
                    Map.of("min", Numbers.plain(least), "max", Numbers.plain(most)));
        }
        Map<String, Object> data = new HashMap<>();
        data.put("temperature", wanted);
        if (facts.is("off")
                && facts.lists("hvac_modes", "heat")
                && climate.domain().equals("climate")) {
            data.put("hvac_mode", "heat");
        }
        double now = facts.number("temperature", wanted);
        boolean far = Math.abs(now - wanted) > NOTABLE_DEGREES * (fahrenheit ? 1.8 : 1);
        return new Planned.Do(
                far
                        ? Action.notable(climate, "set_temperature", data)
                        : Action.safe(climate, "set_temperature", data));
    }

    private double celsius(double value) {
        return fahrenheit ? value * 9 / 5 + 32 : value;
    }

    private double inHomeUnit(double value, Unit unit) {
        return switch (unit) {
            case FAHRENHEIT -> fahrenheit ? value : Math.round((value - 32) * 50 / 9) / 10.0;
            case CELSIUS -> celsius(value);
            default -> value;
        };
    }

    private double inHomeScale(double degrees, Unit unit) {
        return switch (unit) {
            case FAHRENHEIT -> fahrenheit ? degrees : degrees * 5 / 9;
            case CELSIUS -> fahrenheit ? degrees * 9 / 5 : degrees;
            default -> degrees;
        };
    }
}
