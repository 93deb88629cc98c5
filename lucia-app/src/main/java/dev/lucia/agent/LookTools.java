package dev.lucia.agent;

import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.lucia.home.Entity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tools that only look. */
final class LookTools {

    private static final int MOST_FOUND = 25;

    static final List<Tool> ALL =
            List.of(
                    new Tool.Look(
                            "find_devices",
                            "Finds devices by room, kind (light, switch, climate, cover, lock,"
                                    + " sensor, todo, ...) or part of their name.",
                            JsonObjectSchema.builder()
                                    .addStringProperty("room")
                                    .addStringProperty("kind")
                                    .addStringProperty("name")
                                    .build(),
                            LookTools::find),
                    new Tool.Look(
                            "get_states",
                            "Tells how devices and sensors are now.",
                            Toolbox.entities().required("entities").build(),
                            (input, looking) ->
                                    input.targets(Set.of()).entities().stream()
                                            .limit(MOST_FOUND)
                                            .map(looking::entity)
                                            .toList()),
                    new Tool.Look(
                            "read_list",
                            "Tells what is on a shopping or to-do list.",
                            Toolbox.entities().required("entities").build(),
                            (input, looking) ->
                                    Map.of(
                                            "items",
                                            looking.items(
                                                    input.targets(Set.of("todo"))
                                                            .entities()
                                                            .getFirst()))));

    private LookTools() {}

    private static Object find(ToolInput input, Looking looking) {
        String kind = input.textOrNone("kind");
        String name = input.textOrNone("name").toLowerCase(Locale.ROOT);
        String room = input.textOrNone("room");
        List<String> rooms = room.isEmpty() ? List.of() : looking.roomsIn(room);
        if (!room.isEmpty() && rooms.isEmpty()) {
            return Map.of("error", "There is no such room.", "rooms", looking.rooms());
        }
        return looking.entities(
                entity ->
                        (kind.isEmpty() || entity.domain().equals(kind))
                                && (rooms.isEmpty() || rooms.contains(entity.areaId()))
                                && (name.isEmpty() || isCalled(entity, name)),
                MOST_FOUND);
    }

    private static boolean isCalled(Entity entity, String name) {
        return entity.name().toLowerCase(Locale.ROOT).contains(name)
                || entity.aliases().stream()
                        .anyMatch(alias -> alias.toLowerCase(Locale.ROOT).contains(name));
    }
}
