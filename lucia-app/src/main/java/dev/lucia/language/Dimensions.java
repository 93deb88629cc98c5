package dev.lucia.language;

import dev.lucia.home.Entity;
import dev.lucia.language.words.Concept;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.Map;

/** Which {@link Dimension} of a thing is meant. */
final class Dimensions {

    private static final Map<Concept, Dimension> DIMENSIONS = new EnumMap<>(Concept.class);

    static {
        DIMENSIONS.put(Concept.BRIGHTNESS, Dimension.BRIGHTNESS);
        DIMENSIONS.put(Concept.TONE, Dimension.TONE);
        DIMENSIONS.put(Concept.KELVIN, Dimension.TONE);
        DIMENSIONS.put(Concept.HUMIDITY, Dimension.HUMIDITY);
        DIMENSIONS.put(Concept.SPEED, Dimension.SPEED);
        DIMENSIONS.put(Concept.POSITION, Dimension.POSITION);
        DIMENSIONS.put(Concept.TILT, Dimension.TILT);
        DIMENSIONS.put(Concept.VOLUME, Dimension.VOLUME);
        DIMENSIONS.put(Concept.TEMPERATURE, Dimension.TEMPERATURE);
        DIMENSIONS.put(Concept.DEGREES, Dimension.TEMPERATURE);
        DIMENSIONS.put(Concept.BRIGHTER, Dimension.BRIGHTNESS);
        DIMENSIONS.put(Concept.DARKER, Dimension.BRIGHTNESS);
        DIMENSIONS.put(Concept.LOUDER, Dimension.VOLUME);
        DIMENSIONS.put(Concept.QUIETER, Dimension.VOLUME);
        DIMENSIONS.put(Concept.FASTER, Dimension.SPEED);
        DIMENSIONS.put(Concept.SLOWER, Dimension.SPEED);
        DIMENSIONS.put(Concept.WARMER, Dimension.TEMPERATURE);
        DIMENSIONS.put(Concept.COOLER, Dimension.TEMPERATURE);
        DIMENSIONS.put(Concept.OPEN, Dimension.POSITION);
        DIMENSIONS.put(Concept.CLOSE, Dimension.POSITION);
    }

    private Dimensions() {}

    /** The one that is said: "brightness", "degrees", "louder". */
    static @Nullable Dimension said(Content content) {
        for (Map.Entry<Concept, Dimension> entry : DIMENSIONS.entrySet()) {
            if (content.has(entry.getKey())) {
                return entry.getValue();
            }
        }
        return null;
    }

    /** The kind of things that have it. */
    static String able(Dimension dimension) {
        return switch (dimension) {
            case BRIGHTNESS, TONE -> "light";
            case TEMPERATURE -> "has-temperature";
            case HUMIDITY -> "humidifier";
            case SPEED -> "fan";
            case POSITION -> "can-close";
            case TILT -> "cover";
            case VOLUME -> "player";
            case VALUE -> "number";
        };
    }

    /** The one that is meant of {@code entity} where none is said. */
    static Dimension usual(Entity entity) {
        return switch (entity.domain()) {
            case "climate", "water_heater" -> Dimension.TEMPERATURE;
            case "fan" -> Dimension.SPEED;
            case "cover", "valve" -> Dimension.POSITION;
            case "media_player" -> Dimension.VOLUME;
            case "humidifier" -> Dimension.HUMIDITY;
            case "number", "input_number" -> Dimension.VALUE;
            default -> Dimension.BRIGHTNESS;
        };
    }
}
