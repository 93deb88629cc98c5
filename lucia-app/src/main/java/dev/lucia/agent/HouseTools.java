package dev.lucia.agent;

import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import dev.lucia.language.Dimension;
import dev.lucia.language.Intent;
import dev.lucia.language.Intent.ChangeList.Edit;
import dev.lucia.language.Level;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tools for what opens and guards the house, for scenes, robots and lists. */
final class HouseTools {

    /** How an alarm can be armed. */
    private enum Arming {
        HOME,
        AWAY,
        NIGHT,
        VACATION
    }

    private static final int MOST_ITEMS = 20;
    private static final Set<String> COVERS = Set.of("cover", "valve");
    private static final JsonObjectSchema THINGS = Toolbox.entities().required("entities").build();

    static final List<Tool> ALL =
            List.of(
                    act(
                            "move_cover",
                            "Opens, closes or stops blinds, curtains, garage doors, valves.",
                            "cover",
                            COVERS,
                            Toolbox.entities()
                                    .addEnumProperty(
                                            "movement", Toolbox.choices(Intent.Move.Movement.class))
                                    .required("entities", "movement")
                                    .build(),
                            (targets, input) ->
                                    new Intent.Move(
                                            targets,
                                            input.choice("movement", Intent.Move.Movement.class))),
                    act(
                            "set_cover_position",
                            "Moves covers to 0 (closed) to 100 (open) percent.",
                            "cover",
                            COVERS,
                            Toolbox.entities()
                                    .addNumberProperty("percent")
                                    .required("entities", "percent")
                                    .build(),
                            (targets, input) ->
                                    new Intent.SetLevel(
                                            targets,
                                            Dimension.POSITION,
                                            new Level.Percent(input.number("percent", 0, 100)))),
                    act(
                            "lock",
                            "Locks doors.",
                            "security",
                            Set.of("lock"),
                            THINGS,
                            (targets, _) -> new Intent.Lock(targets, true)),
                    act(
                            "unlock",
                            "Asks a person whether doors may be unlocked.",
                            "security",
                            Set.of("lock"),
                            THINGS,
                            (targets, _) -> new Intent.Lock(targets, false)),
                    act(
                            "arm_alarm",
                            "Arms the alarm.",
                            "security",
                            Set.of("alarm_control_panel"),
                            Toolbox.entities()
                                    .addEnumProperty("mode", Toolbox.choices(Arming.class))
                                    .required("entities", "mode")
                                    .build(),
                            (targets, input) ->
                                    new Intent.Arm(
                                            targets,
                                            input.choice("mode", Arming.class)
                                                    .name()
                                                    .toLowerCase(Locale.ROOT))),
                    act(
                            "disarm_alarm",
                            "Asks a person whether the alarm may be disarmed.",
                            "security",
                            Set.of("alarm_control_panel"),
                            THINGS,
                            (targets, _) -> new Intent.Disarm(targets)),
                    act(
                            "activate",
                            "Sets scenes, runs scripts, presses buttons.",
                            "scene",
                            Set.of("scene", "script", "button", "input_button"),
                            THINGS,
                            (targets, _) -> new Intent.Activate(targets)),
                    act(
                            "send_robot",
                            "Sends vacuum cleaners and mowers to work or home.",
                            "vacuum",
                            Set.of("vacuum", "lawn_mower"),
                            Toolbox.entities()
                                    .addEnumProperty(
                                            "errand", Toolbox.choices(Intent.Clean.Errand.class))
                                    .required("entities", "errand")
                                    .build(),
                            (targets, input) ->
                                    new Intent.Clean(
                                            targets,
                                            input.choice("errand", Intent.Clean.Errand.class))),
                    act(
                            "change_list",
                            "Adds items to a list, removes them, or checks them off.",
                            "list",
                            Set.of("todo"),
                            Toolbox.entities()
                                    .addEnumProperty("edit", Toolbox.choices(Edit.class))
                                    .addProperty(
                                            "items",
                                            JsonArraySchema.builder()
                                                    .items(new JsonStringSchema())
                                                    .build())
                                    .required("entities", "edit", "items")
                                    .build(),
                            (targets, input) ->
                                    new Intent.ChangeList(
                                            targets,
                                            input.choice("edit", Edit.class),
                                            input.texts("items", MOST_ITEMS))));

    private HouseTools() {}

    private static Tool act(
            String name,
            String description,
            String skill,
            Set<String> domains,
            JsonObjectSchema schema,
            Tool.Meaning meaning) {
        return new Tool.Act(name, description, Set.of(skill), domains, schema, meaning);
    }
}
