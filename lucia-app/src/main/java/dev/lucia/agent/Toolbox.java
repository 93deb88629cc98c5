package dev.lucia.agent;

import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tools that there are. */
final class Toolbox {

    private static final Map<String, Tool> ALL =
            Stream.of(DeviceTools.ALL, HouseTools.ALL, LookTools.ALL)
                    .flatMap(List::stream)
                    .collect(Collectors.toUnmodifiableMap(Tool::name, Function.identity()));

    private Toolbox() {}

    static Optional<Tool> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    /** The tools of {@code skills} and those that every agent needs; all if none are named. */
    static List<Tool> of(Set<String> skills) {
        return ALL.values().stream()
                .filter(
                        tool ->
                                skills.isEmpty()
                                        || tool.skills().isEmpty()
                                        || tool.skills().stream().anyMatch(skills::contains))
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
    }

    /** A schema that takes things, and what else {@code more} adds. */
    static JsonObjectSchema.Builder entities() {
        return JsonObjectSchema.builder()
                .addProperty(
                        "entities",
                        JsonArraySchema.builder()
                                .description("Entity ids, such as light.kitchen")
                                .items(new JsonStringSchema())
                                .build());
    }

    /** The names of an enum's constants, as tools take them. */
    static <E extends Enum<E>> List<String> choices(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
