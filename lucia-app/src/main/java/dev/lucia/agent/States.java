package dev.lucia.agent;

import dev.lucia.home.Entity;
import dev.lucia.home.HomeSettings;
import dev.lucia.language.Attribute;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/** States and values in words. */
final class States {

    private static final Set<String> OPENINGS = Set.of("door", "window", "opening", "garage_door");

    private final Phrases phrases;
    private final HomeSettings settings;

    States(Phrases phrases, HomeSettings settings) {
        this.phrases = phrases;
        this.settings = settings;
    }

    /** The state in one word, with its unit if it is a measurement. */
    String word(Entity entity) {
        String value = entity.state().value();
        if (entity.domain().equals("binary_sensor")) {
            return phrases.word("state", binary(entity.deviceClass(), value));
        }
        Facts facts = new Facts(entity.state());
        String unit = facts.text("unit_of_measurement");
        if (facts.value().isPresent()) {
            String number = phrases.number(facts.value().getAsDouble());
            return unit == null ? number : number + " " + unit;
        }
        return phrases.word("state", value);
    }

    /** What else is worth telling of a state: a brightness, a position, a temperature to reach. */
    String detail(Entity entity) {
        Facts facts = new Facts(entity.state());
        return switch (entity.domain()) {
            case "light" -> percent(facts, "brightness", 100 / 255.0);
            case "cover", "valve" -> facts.is("open") ? percent(facts, "current_position", 1) : "";
            case "fan" -> facts.is("on") ? percent(facts, "percentage", 1) : "";
            case "climate", "water_heater" ->
                    facts.number("temperature").isPresent()
                            ? phrases.number(facts.number("temperature", 0))
                                    + " "
                                    + settings.temperatureUnit()
                            : "";
            case "media_player" -> {
                String title = facts.text("media_title");
                yield title == null || !facts.is("playing") ? "" : title;
            }
            default -> "";
        };
    }

    /** A value that was asked for. */
    String value(Entity entity, Attribute attribute, Object value) {
        String text = String.valueOf(value);
        return switch (attribute.name()) {
            case "temperature", "setpoint" ->
                    number(text) + " " + temperatureUnit(entity, attribute);
            case "humidity", "battery", "position" -> number(text) + " %";
            case "brightness" -> scaled(text, 100 / 255.0) + " %";
            case "volume" -> scaled(text, 100) + " %";
            case "speed" -> number(text) + (entity.domain().equals("fan") ? " %" : "");
            default -> entity.state().value().equals(text) ? word(entity) : number(text);
        };
    }

    private String temperatureUnit(Entity entity, Attribute attribute) {
        String own = new Facts(entity.state()).text("unit_of_measurement");
        return attribute.name().equals("setpoint") && entity.domain().equals("humidifier")
                ? "%"
                : own == null ? settings.temperatureUnit() : own;
    }

    private String number(String text) {
        return scaled(text, 1, false);
    }

    private String scaled(String text, double factor) {
        return scaled(text, factor, true);
    }

    private String scaled(String text, double factor, boolean whole) {
        try {
            double value = Double.parseDouble(text) * factor;
            return phrases.number(whole ? Math.round(value) : value);
        } catch (NumberFormatException words) {
            return phrases.word("state", text);
        }
    }

    private String percent(Facts facts, String attribute, double factor) {
        return facts.number(attribute).isPresent()
                ? Math.round(facts.number(attribute, 0) * factor) + " %"
                : "";
    }

    private static String binary(@Nullable String deviceClass, String value) {
        boolean on = value.equals("on");
        if (!on && !value.equals("off")) {
            return value;
        }
        if (deviceClass == null) {
            return value;
        }
        if (OPENINGS.contains(deviceClass)) {
            return on ? "open" : "closed";
        }
        return switch (deviceClass) {
            case "motion", "moving" -> on ? "motion" : "clear";
            case "occupancy", "presence" -> on ? "occupied" : "empty";
            case "moisture" -> on ? "wet" : "dry_sensor";
            case "smoke", "gas", "carbon_monoxide" -> on ? "smoke" : "clear";
            case "lock" -> on ? "unlocked" : "locked";
            case "battery_charging" -> on ? "charging" : value;
            default -> value;
        };
    }
}
