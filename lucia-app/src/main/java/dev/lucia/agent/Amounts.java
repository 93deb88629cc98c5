package dev.lucia.agent;

import dev.lucia.home.Entity;
import dev.lucia.language.Change;
import dev.lucia.language.Level;

import java.util.Map;

/** What can be done with humidifiers and with things that are nothing but a number. */
final class Amounts {

    private Amounts() {}

    static Planned humidity(Entity humidifier, Level level) {
        Facts facts = new Facts(humidifier.state());
        double wanted =
                in(level, facts.number("min_humidity", 0), facts.number("max_humidity", 100));
        return wanted < facts.number("min_humidity", 0)
                        || wanted > facts.number("max_humidity", 100)
                ? Planned.cannot(humidifier, "cannot-percent")
                : Planned.safe(
                        humidifier, "set_humidity", Map.of("humidity", (int) Math.round(wanted)));
    }

    static Planned adjustHumidity(Entity humidifier, Change change) {
        double now = new Facts(humidifier.state()).number("humidity", 50);
        double wanted = Scale.next(now, change, 3, 5, 10);
        return humidity(humidifier, new Level.Percent(Math.clamp(wanted, 0, 100)));
    }

    static Planned mode(Entity humidifier, String mode) {
        return new Facts(humidifier.state()).lists("available_modes", mode)
                ? Planned.safe(humidifier, "set_mode", Map.of("mode", mode))
                : Planned.cannot(humidifier, "cannot-mode");
    }

    static Planned value(Entity number, Level level) {
        Facts facts = new Facts(number.state());
        double least = facts.number("min", 0);
        double most = facts.number("max", 100);
        double wanted =
                level instanceof Level.Exact(double value, var _) ? value : in(level, least, most);
        return wanted < least || wanted > most
                ? new Planned.Cannot(
                        number,
                        "cannot-value",
                        Map.of("min", Numbers.plain(least), "max", Numbers.plain(most)))
                : Planned.safe(number, "set_value", Map.of("value", wanted));
    }

    static Planned adjustValue(Entity number, Change change) {
        Facts facts = new Facts(number.state());
        double now = facts.value().orElse(facts.number("min", 0));
        double step = facts.number("step", 1);
        double wanted =
                Math.clamp(
                        Scale.next(now, change, step, step, step),
                        facts.number("min", 0),
                        facts.number("max", 100));
        return Planned.safe(number, "set_value", Map.of("value", wanted));
    }

    private static double in(Level level, double least, double most) {
        double quarter = (most - least) / 4;
        double middle = (least + most) / 2;
        return new Scale(least, least + quarter, middle, most - quarter, most).of(level);
    }
}
