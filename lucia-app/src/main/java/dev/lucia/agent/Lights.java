package dev.lucia.agent;

import dev.lucia.home.Entity;
import dev.lucia.language.Change;
import dev.lucia.language.Level;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can be done with lights. */
final class Lights {

    private static final Set<String> COLOURED = Set.of("hs", "rgb", "rgbw", "rgbww", "xy");
    private static final int FULL = 255;
    private static final Scale BRIGHTNESS = new Scale(1, 20, 50, 80, 100);
    private static final Scale TONE = new Scale(2000, 2700, 4000, 5500, 6500);

    private Lights() {}

    static Planned brightness(Entity light, Level level) {
        double percent = BRIGHTNESS.of(level);
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
        double next = Scale.next(now, change, 10, 20, 40);
        return brightness(light, Math.clamp(Math.round(next), 1, 100));
    }

    static Planned tone(Entity light, Level level) {
        double kelvin =
                level instanceof Level.Percent(double value) ? 2000 + 45 * value : TONE.of(level);
        return tone(light, kelvin);
    }

    static Planned adjustTone(Entity light, Change change) {
        double now = new Facts(light.state()).number("color_temp_kelvin", 4000);
        return tone(light, Scale.next(now, change, 300, 700, 1500));
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
}
