package dev.lucia.agent;

import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.lucia.language.Dimension;
import dev.lucia.language.Intent;
import dev.lucia.language.Level;
import dev.lucia.language.Targets;
import dev.lucia.language.words.Unit;

import java.util.List;
import java.util.Set;

/** Tools for things that are turned on, set and played. */
final class DeviceTools {

    private static final Set<String> SWITCHABLE =
            Set.of(
                    "light",
                    "switch",
                    "input_boolean",
                    "fan",
                    "media_player",
                    "climate",
                    "humidifier",
                    "siren",
                    "remote");

    private static final Set<String> SWITCHING =
            Set.of("light", "switch", "fan", "climate", "media");

    private static final JsonObjectSchema THINGS = Toolbox.entities().required("entities").build();

    static final List<Tool> ALL =
            List.of(
                    new Tool.Act(
                            "turn_on",
                            "Turns things on.",
                            SWITCHING,
                            SWITCHABLE,
                            THINGS,
                            (targets, _) -> new Intent.Power(targets, true)),
                    new Tool.Act(
                            "turn_off",
                            "Turns things off.",
                            SWITCHING,
                            SWITCHABLE,
                            THINGS,
                            (targets, _) -> new Intent.Power(targets, false)),
                    percent("set_brightness", "light", "light", Dimension.BRIGHTNESS),
                    new Tool.Act(
                            "set_colour",
                            "Gives lights a colour by its English CSS name, such as warmwhite or"
                                    + " tomato.",
                            Set.of("light"),
                            Set.of("light"),
                            Toolbox.entities()
                                    .addStringProperty("colour")
                                    .required("entities", "colour")
                                    .build(),
                            (targets, input) ->
                                    new Intent.SetColour(targets, input.text("colour"))),
                    new Tool.Act(
                            "set_white",
                            "Sets the tone of white light: 2000 kelvin is candle light, 6500"
                                    + " daylight.",
                            Set.of("light"),
                            Set.of("light"),
                            Toolbox.entities()
                                    .addNumberProperty("kelvin")
                                    .required("entities", "kelvin")
                                    .build(),
                            (targets, input) ->
                                    new Intent.SetLevel(
                                            targets,
                                            Dimension.TONE,
                                            new Level.Exact(
                                                    input.number("kelvin", 1000, 10000),
                                                    Unit.KELVIN))),
                    new Tool.Act(
                            "set_temperature",
                            "Sets thermostats, in the unit of the context.",
                            Set.of("climate"),
                            Set.of("climate", "water_heater"),
                            Toolbox.entities()
                                    .addNumberProperty("degrees")
                                    .required("entities", "degrees")
                                    .build(),
                            DeviceTools::temperature),
                    percent("set_humidity", "climate", "humidifier", Dimension.HUMIDITY),
                    new Tool.Act(
                            "set_mode",
                            "Brings thermostats, humidifiers and fans into one of their modes, such"
                                    + " as heat, cool, eco, auto.",
                            Set.of("climate", "fan"),
                            Set.of("climate", "water_heater", "humidifier", "fan"),
                            Toolbox.entities()
                                    .addStringProperty("mode")
                                    .required("entities", "mode")
                                    .build(),
                            (targets, input) -> new Intent.SetMode(targets, input.text("mode"))),
                    percent("set_fan_speed", "fan", "fan", Dimension.SPEED),
                    percent("set_volume", "media", "media_player", Dimension.VOLUME),
                    new Tool.Act(
                            "control_player",
                            "Presses a key of media players.",
                            Set.of("media"),
                            Set.of("media_player"),
                            Toolbox.entities()
                                    .addEnumProperty(
                                            "key", Toolbox.choices(Intent.Playback.Transport.class))
                                    .required("entities", "key")
                                    .build(),
                            (targets, input) ->
                                    new Intent.Playback(
                                            targets,
                                            input.choice("key", Intent.Playback.Transport.class))),
                    new Tool.Act(
                            "play",
                            "Plays music by its name, artist or kind.",
                            Set.of("media"),
                            Set.of("media_player"),
                            Toolbox.entities()
                                    .addStringProperty("what")
                                    .required("entities", "what")
                                    .build(),
                            DeviceTools::play));

    private DeviceTools() {}

    private static Tool percent(String name, String skill, String domain, Dimension dimension) {
        return new Tool.Act(
                name,
                "Sets it to 0 to 100 percent.",
                Set.of(skill),
                Set.of(domain),
                Toolbox.entities()
                        .addNumberProperty("percent")
                        .required("entities", "percent")
                        .build(),
                (targets, input) ->
                        new Intent.SetLevel(
                                targets,
                                dimension,
                                new Level.Percent(input.number("percent", 0, 100))));
    }

    private static Intent temperature(Targets targets, ToolInput input) throws Tool.BadInput {
        boolean celsius = input.home().settings().temperatureUnit().contains("C");
        return new Intent.SetLevel(
                targets,
                Dimension.TEMPERATURE,
                new Level.Exact(
                        input.number("degrees", -50, 212),
                        celsius ? Unit.CELSIUS : Unit.FAHRENHEIT));
    }

    /** An address would let the player fetch whatever a text told the model to. */
    private static Intent play(Targets targets, ToolInput input) throws Tool.BadInput {
        String what = input.text("what");
        if (what.contains(":/") || what.contains("//") || what.matches("(?i).*\\bwww\\..*")) {
            throw new Tool.BadInput("\"what\" must be a title, artist or kind, no address.");
        }
        return new Intent.Play(targets, what);
    }
}
