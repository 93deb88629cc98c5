package dev.lucia.agent;

import dev.lucia.agent.Tool.BadInput;
import dev.lucia.home.Entity;
import dev.lucia.home.EntityId;
import dev.lucia.home.Home;
import dev.lucia.language.Targets;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The arguments of a call, checked one by one: a model may write anything. */
record ToolInput(JsonNode json, Home home) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST_TEXT = 200;
    private static final int MANY = 3;

    static ToolInput of(String arguments, Home home) throws BadInput {
        try {
            JsonNode json = JSON.readTree(arguments.isBlank() ? "{}" : arguments);
            if (json.isObject()) {
                return new ToolInput(json, home);
            }
        } catch (JacksonException noJson) {
            throw new BadInput("The arguments are not valid JSON.");
        }
        throw new BadInput("The arguments must be a JSON object.");
    }

    /** The things called in {@code entities}, each exposed and of one of {@code domains}. */
    Targets targets(Set<String> domains) throws BadInput {
        JsonNode named = json.path("entities");
        List<String> ids = new ArrayList<>();
        if (named.isString()) {
            ids.add(named.asString());
        }
        named.forEach(id -> ids.add(id.asString("")));
        Set<Entity> entities = new LinkedHashSet<>();
        for (String id : ids) {
            entities.add(entity(id, domains));
        }
        if (entities.isEmpty()) {
            throw new BadInput("\"entities\" must name at least one entity id.");
        }
        return new Targets(List.copyOf(entities), entities.size() >= MANY, false);
    }

    double number(String name, double least, double most) throws BadInput {
        JsonNode value = json.path(name);
        double number = value.isNumber() ? value.asDouble() : parsed(value);
        if (!(number >= least && number <= most)) {
            throw new BadInput(
                    "\"" + name + "\" must be a number from " + least + " to " + most + ".");
        }
        return number;
    }

    String text(String name) throws BadInput {
        String text = json.path(name).asString("").strip();
        if (text.isEmpty() || text.length() > LONGEST_TEXT) {
            throw new BadInput(
                    "\"" + name + "\" must be a text of 1 to " + LONGEST_TEXT + " characters.");
        }
        return text;
    }

    /** The text called {@code name}; empty if there is none. */
    String textOrNone(String name) {
        String text = json.path(name).asString("").strip();
        return text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    }

    <E extends Enum<E>> E choice(String name, Class<E> type) throws BadInput {
        String given = json.path(name).asString("");
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(given)) {
                return constant;
            }
        }
        throw new BadInput("\"" + name + "\" must be one of " + Toolbox.choices(type) + ".");
    }

    List<String> texts(String name, int most) throws BadInput {
        List<String> texts = new ArrayList<>();
        for (JsonNode text : json.path(name)) {
            String item = text.asString("").strip();
            if (!item.isEmpty() && item.length() <= LONGEST_TEXT) {
                texts.add(item);
            }
        }
        if (texts.isEmpty() || texts.size() > most) {
            throw new BadInput("\"" + name + "\" must be a list of 1 to " + most + " texts.");
        }
        return texts;
    }

    private Entity entity(String id, Set<String> domains) throws BadInput {
        Entity entity =
                id.matches("[a-z0-9_]+\\.[a-z0-9_]+")
                        ? home.entity(EntityId.of(id)).filter(Entity::exposed).orElse(null)
                        : null;
        if (entity == null) {
            throw new BadInput(
                    "There is no entity \""
                            + Plain.text(id)
                            + "\". Use ids from the context or from find_devices.");
        }
        if (!domains.isEmpty() && !domains.contains(entity.domain())) {
            throw new BadInput(
                    entity.id()
                            + " is no "
                            + String.join(" or ", domains.stream().sorted().toList())
                            + ".");
        }
        return entity;
    }

    private static double parsed(JsonNode value) {
        try {
            return Double.parseDouble(value.asString(""));
        } catch (NumberFormatException noNumber) {
            return Double.NaN;
        }
    }
}
