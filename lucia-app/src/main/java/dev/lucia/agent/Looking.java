package dev.lucia.agent;

import dev.lucia.home.Answer;
import dev.lucia.home.Area;
import dev.lucia.home.Entity;
import dev.lucia.home.Home;
import dev.lucia.home.HomeQueries;
import dev.lucia.home.ServiceCall;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** The home as it is shown to a model: only what is exposed, in short lines of data. */
record Looking(Home home, HomeQueries queries) {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MOST_ITEMS = 50;

    /** What is told of an entity beside its state, where it says so. */
    private static final List<String> TOLD =
            List.of(
                    "current_temperature",
                    "temperature",
                    "hvac_modes",
                    "preset_modes",
                    "current_position",
                    "volume_level",
                    "percentage",
                    "media_title",
                    "unit_of_measurement");

    /** The exposed things that {@code wanted} picks, at most {@code most}. */
    List<Map<String, Object>> entities(Predicate<Entity> wanted, int most) {
        return home.entities().values().stream()
                .filter(Entity::exposed)
                .filter(wanted)
                .sorted((a, b) -> a.id().compareTo(b.id()))
                .limit(most)
                .map(this::entity)
                .toList();
    }

    Map<String, Object> entity(Entity entity) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", entity.id().toString());
        told.put("name", Plain.text(entity.name()));
        String room = room(entity);
        if (room != null) {
            told.put("room", Plain.text(room));
        }
        told.put("state", Plain.text(entity.state().value()));
        if (entity.state().attributes().get("brightness") instanceof Number brightness) {
            told.put("brightness_percent", Math.round(brightness.doubleValue() / 2.55));
        }
        for (String name : TOLD) {
            Object value = entity.state().attributes().get(name);
            if (value instanceof Number || value instanceof Boolean) {
                told.put(name, value);
            } else if (value != null) {
                told.put(name, Plain.text(String.valueOf(value)));
            }
        }
        return told;
    }

    /** Names of the rooms. */
    List<String> rooms() {
        return home.areas().stream().map(area -> Plain.text(area.name())).toList();
    }

    /** The ids of the rooms whose name or alias {@code text} contains. */
    List<String> roomsIn(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return home.areas().stream()
                .filter(area -> names(area).stream().anyMatch(lower::contains))
                .map(Area::id)
                .toList();
    }

    /** What is on {@code list} and not checked off. */
    List<String> items(Entity list) throws InterruptedException {
        ServiceCall call = new ServiceCall("todo", "get_items", list.id(), Map.of());
        List<String> items = new ArrayList<>();
        if (queries.ask(call, PATIENCE) instanceof Answer.Given(var data)
                && data.get("items") instanceof List<?> found) {
            found.stream()
                    .filter(Map.class::isInstance)
                    .map(Map.class::cast)
                    .filter(item -> !"completed".equals(item.get("status")))
                    .limit(MOST_ITEMS)
                    .forEach(item -> items.add(Plain.text(Objects.toString(item.get("summary")))));
        }
        return items;
    }

    private @Nullable String room(Entity entity) {
        return home.areas().stream()
                .filter(area -> area.id().equals(entity.areaId()))
                .map(Area::name)
                .findFirst()
                .orElse(null);
    }

    private static List<String> names(Area area) {
        List<String> names = new ArrayList<>(area.aliases());
        names.add(area.name());
        return names.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> !name.isBlank())
                .toList();
    }
}
