package dev.lucia.agent;

import dev.lucia.home.Entity;
import dev.lucia.language.Change;
import dev.lucia.language.Level;

import java.util.Map;

/** What can be done with fans. */
final class Fans {

    private Fans() {}

    static Planned speed(Entity fan, Level level) {
        double step = new Facts(fan.state()).number("percentage_step", 1);
        double percent = new Scale(step, 33, 66, 100, 100).of(level);
        return percent < 0 || percent > 100
                ? Planned.cannot(fan, "cannot-percent")
                : set(fan, percent);
    }

    static Planned adjust(Entity fan, Change change) {
        Facts facts = new Facts(fan.state());
        double now = facts.is("off") ? 0 : facts.number("percentage", 0);
        double step =
                change.amount() == null
                        ? Math.max(
                                facts.number("percentage_step", 1),
                                Scale.step(change.size(), 10, 25, 50))
                        : change.amount();
        return set(fan, Math.clamp(change.up() ? now + step : now - step, 0, 100));
    }

    static Planned mode(Entity fan, String mode) {
        return new Facts(fan.state()).lists("preset_modes", mode)
                ? Planned.safe(fan, "set_preset_mode", Map.of("preset_mode", mode))
                : Planned.cannot(fan, "cannot-mode");
    }

    static Planned oscillate(Entity fan, boolean on) {
        return Planned.safe(fan, "oscillate", Map.of("oscillating", on));
    }

    static Planned direction(Entity fan, boolean forward) {
        return Planned.safe(
                fan, "set_direction", Map.of("direction", forward ? "forward" : "reverse"));
    }

    private static Planned set(Entity fan, double percent) {
        return percent == 0
                ? Planned.safe(fan, "turn_off")
                : Planned.safe(
                        fan, "set_percentage", Map.of("percentage", (int) Math.round(percent)));
    }
}
