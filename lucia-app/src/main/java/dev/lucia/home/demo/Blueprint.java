package dev.lucia.home.demo;

import dev.lucia.home.Area;
import dev.lucia.home.Entity;
import dev.lucia.home.EntityId;
import dev.lucia.home.EntityState;
import dev.lucia.home.Floor;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The simulated home as it is built, from {@code home.json}. */
record Blueprint(List<Floor> floors, List<Area> areas, List<Device> entities) {

    /**
     * One entity.
     *
     * @param seconds how long it takes from one state to the next, besides the latency
     * @param members of a scene: what it sets each to; {@code state} and attributes
     * @param items of a list at first
     */
    record Device(
            String id,
            String name,
            @Nullable List<String> aliases,
            @Nullable String areaId,
            @Nullable Set<String> labels,
            String state,
            @Nullable Map<String, @Nullable Object> attributes,
            @Nullable Integer seconds,
            @Nullable Map<String, Map<String, Object>> members,
            @Nullable List<String> items) {

        EntityId entityId() {
            return EntityId.of(id);
        }

        Duration delay() {
            return Duration.ofSeconds(seconds == null ? 0 : seconds);
        }

        Entity entity(EntityState now) {
            return new Entity(
                    entityId(),
                    name,
                    aliases == null ? List.of() : aliases,
                    areaId,
                    now.attributes().get("device_class") instanceof String kind ? kind : null,
                    labels == null ? Set.of() : labels,
                    true,
                    now);
        }

        EntityState initially() {
            Map<String, @Nullable Object> all =
                    new HashMap<>(attributes == null ? Map.of() : attributes);
            all.put("friendly_name", name);
            if (members != null) {
                all.put("entity_id", List.copyOf(members.keySet()));
            }
            if (items != null) {
                all.put(TodoLists.ITEMS, TodoLists.open(items));
            }
            return new EntityState(state, all, Instant.EPOCH);
        }
    }

    Set<String> ids() {
        return entities.stream().map(Device::id).collect(Collectors.toSet());
    }

    static Blueprint read() {
        try (InputStream file = Blueprint.class.getResourceAsStream("home.json")) {
            return JsonMapper.shared()
                    .readValue(Objects.requireNonNull(file, "home.json"), Blueprint.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
