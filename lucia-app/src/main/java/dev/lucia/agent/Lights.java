package dev.lucia.agent;

import dev.lucia.home.Entity;
import dev.lucia.language.Change;
import dev.lucia.language.Change.Size;
import dev.lucia.language.Level;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can be done with lights. */
final class Lights {

    private static final Set<String> COLOURED = Set.of("hs", "rgb", "rgbw", "rgbww", "xy");
    private static final int FULL = 255;

    private Lights() {}

    static Planned brightness(Entity light, Level level) {
        double percent =
                switch (level) {
                    case Level.Percent(double value) -> value;
                    case Level.Exact(double value, var _) -> value;
                    case Level.InWords(var word) ->
                            switch (word) {
                                case MIN -> 1;
                                case LOW -> 20;
                                case MEDIUM -> 50;
                                case HIGH -> 80;
                                case MAX -> 100;
                            };
                };
        return percent < 0 || percent > 100
                ? Planned.cannot(light, "cannot-percent")
                : brightness(light, percent);
    }

    /** More or less light; from off there is no less. */
    static Planned adjust(Entity light, Change change) {
        Facts facts = new Facts(light.state());
        if (!facts.is("on")) {
            return change.up() ? brightness(light, 50) : new Planned.Nothing();
        }
        double now = facts.number("brightness", FULL) * 100 / FULL;
        double step = change.amount() == null ? step(change.size(), 10, 20, 40) : change.amount();
        double next = change.up() ? now + step : now - step;
        return brightness(light, Math.clamp(Math.round(next), 1, 100));
    }

    static Planned tone(Entity light, Level level) {
        double kelvin =
                switch (level) {
                    case Level.Exact(double value, var _) -> value;
                    case Level.Percent(double value) -> 2000 + 45 * value;
                    case Level.InWords(var word) ->
                            switch (word) {
                                case MIN -> 2000;
                                case LOW -> 2700;
                                case MEDIUM -> 4000;
                                case HIGH -> 5500;
                                case MAX -> 6500;
                            };
                };
        return tone(light, kelvin);
    }

    static Planned adjustTone(Entity light, Change change) {
        double now = new Facts(light.state()).number("color_temp_kelvin", 4000);
        double step =
                change.amount() == null ? step(change.size(), 300, 700, 1500) : change.amount();
        return tone(light, change.up() ? now + step : now - step);
    }

    static Planned colour(Entity light, String name) {
        if (!hasColours(light)) {
            return name.equals("white")
                    ? tone(light, 4000)
                    : Planned.cannot(light, "cannot-colour");
        }
        return Colours.named(name)
                .map(colour -> Planned.safe(light, "turn_on", Map.of("hs_color", colour)))
                .orElseGet(() -> Planned.cannot(light, "cannot-colour"));
    }

    private static Planned brightness(Entity light, double percent) {
        if (percent == 0) {
            return Planned.safe(light, "turn_off");
        }
        List<String> modes = new Facts(light.state()).list("supported_color_modes");
        if (modes.equals(List.of("onoff"))) {
            return Planned.cannot(light, "cannot-dim");
        }
        return Planned.safe(light, "turn_on", Map.of("brightness_pct", (int) Math.round(percent)));
    }

    private static Planned tone(Entity light, double kelvin) {
        Facts facts = new Facts(light.state());
        if (!facts.lists("supported_color_modes", "color_temp") && !hasColours(light)) {
            return Planned.cannot(light, "cannot-tone");
        }
        double least = facts.number("min_color_temp_kelvin", 2000);
        double most = facts.number("max_color_temp_kelvin", 6500);
        long wanted = Math.round(Math.clamp(kelvin, Math.min(least, most), Math.max(least, most)));
        return Planned.safe(light, "turn_on", Map.of("color_temp_kelvin", (int) wanted));
    }

    private static boolean hasColours(Entity light) {
        return new Facts(light.state())
                .list("supported_color_modes").stream().anyMatch(COLOURED::contains);
    }

    static double step(Size size, double little, double normal, double much) {
        return switch (size) {
            case LITTLE -> little;
            case NORMAL -> normal;
            case MUCH -> much;
        };
    }
}
