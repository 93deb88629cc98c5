package dev.lucia.home.assistant;

import dev.lucia.home.Area;
import dev.lucia.home.EntityId;
import dev.lucia.home.Floor;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the answers of the registries' list commands. */
final class RegistryReader {

    private final Map<String, String> labelNames = new HashMap<>();
    private final Map<String, JsonNode> devices = new HashMap<>();
    private final Map<String, JsonNode> areas = new HashMap<>();

    RegistryReader(JsonNode labelList, JsonNode deviceList, JsonNode areaList) {
        labelList.forEach(l -> labelNames.put(id(l, "label_id"), Json.text(l, "name", "")));
        deviceList.forEach(device -> devices.put(id(device, "id"), device));
        areaList.forEach(area -> areas.put(id(area, "area_id"), area));
    }

    static List<Floor> floors(JsonNode list) {
        return list.valueStream()
                .map(
                        floor ->
                                new Floor(
                                        id(floor, "floor_id"),
                                        Json.text(floor, "name", id(floor, "floor_id")),
                                        Json.texts(floor, "aliases"),
                                        level(floor)))
                .toList();
    }

    List<Area> areas() {
        return areas.values().stream()
                .map(
                        area ->
                                new Area(
                                        id(area, "area_id"),
                                        Json.text(area, "name", id(area, "area_id")),
                                        Json.texts(area, "aliases"),
                                        Json.text(area, "floor_id")))
                .toList();
    }

    /** The entries in an answer of {@code config/entity_registry/get_entries}. */
    Map<EntityId, Registries.Entry> entries(JsonNode byId) {
        Map<EntityId, Registries.Entry> entries = new HashMap<>();
        byId.forEachEntry(
                (name, entry) -> {
                    if (entry.isObject()) {
                        entityId(name).ifPresent(id -> entries.put(id, entry(entry)));
                    }
                });
        return entries;
    }

    /** The id that {@code text} spells; what is no id belongs to no entity. */
    static Optional<EntityId> entityId(String text) {
        int dot = text.indexOf('.');
        return dot > 0 && dot < text.length() - 1
                ? Optional.of(EntityId.of(text))
                : Optional.empty();
    }

    private Registries.Entry entry(JsonNode entry) {
        JsonNode device = registered(devices, Json.text(entry, "device_id"));
        String own = Json.text(entry, "area_id");
        String areaId = own != null ? own : Json.text(device, "area_id");
        Set<String> labels = new HashSet<>();
        for (JsonNode labelled : List.of(entry, device, registered(areas, areaId))) {
            Json.texts(labelled, "labels")
                    .forEach(label -> labels.add(labelNames.getOrDefault(label, label)));
        }
        return new Registries.Entry(name(entry, device), aliases(entry), areaId, labels);
    }

    private static @Nullable String name(JsonNode entry, JsonNode device) {
        for (String field : List.of("name", "original_name")) {
            String name = Json.text(entry, field);
            if (name != null) {
                return name;
            }
        }
        String byUser = Json.text(device, "name_by_user");
        return byUser != null ? byUser : Json.text(device, "name");
    }

    private static List<String> aliases(JsonNode entry) {
        return Json.texts(entry, "aliases").stream().filter(alias -> !alias.isBlank()).toList();
    }

    private static JsonNode registered(Map<String, JsonNode> registry, @Nullable String id) {
        JsonNode found = id == null ? null : registry.get(id);
        return found != null ? found : Json.MAPPER.createObjectNode();
    }

    private static @Nullable Integer level(JsonNode floor) {
        JsonNode level = floor.path("level");
        return level.isNumber() ? level.intValue() : null;
    }

    private static String id(JsonNode node, String field) {
        return Json.text(node, field, "");
    }
}
