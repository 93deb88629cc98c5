package dev.lucia.home.assistant;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reading Home Assistant's JSON, in which nearly everything may be null or missing. */
final class Json {

    static final JsonMapper MAPPER = JsonMapper.shared();

    private Json() {}

    static @Nullable String text(JsonNode node, String field) {
        return node.path(field).stringValue(null);
    }

    static String text(JsonNode node, String field, String otherwise) {
        return node.path(field).stringValue(otherwise);
    }

    /** The texts of a list; nulls in it are left out. */
    static List<String> texts(JsonNode node, String field) {
        return node.path(field)
                .valueStream()
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .toList();
    }

    /** As plain maps, lists, texts, numbers, booleans and nulls. */
    static @Nullable Object plain(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> node.stringValue();
            case BOOLEAN -> node.booleanValue();
            case NUMBER -> node.numberValue();
            case OBJECT -> plainMap(node);
            case ARRAY -> plainList(node);
            case NULL, MISSING, BINARY, POJO -> null;
        };
    }

    static Map<String, @Nullable Object> plainMap(JsonNode object) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        object.properties().forEach(field -> map.put(field.getKey(), plain(field.getValue())));
        return map;
    }

    private static List<@Nullable Object> plainList(JsonNode array) {
        List<@Nullable Object> list = new ArrayList<>();
        array.values().forEach(item -> list.add(plain(item)));
        return list;
    }
}
