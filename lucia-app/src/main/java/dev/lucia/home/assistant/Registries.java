package dev.lucia.home.assistant;

import dev.lucia.home.Area;
import dev.lucia.home.Entity;
import dev.lucia.home.EntityId;
import dev.lucia.home.EntityState;
import dev.lucia.home.Floor;
import dev.lucia.home.HomeSettings;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that Home Assistant knows about its entities besides their states.
 *
 * @param entries by entity; entities without a unique id have none
 * @param exposedOnly whether Lucia may see only the exposed ones
 */
record Registries(
        HomeSettings settings,
        List<Area> areas,
        List<Floor> floors,
        Map<EntityId, Entry> entries,
        Set<EntityId> exposed,
        boolean exposedOnly) {

    /** One entity's entry, with what it inherits from its device and area. */
    record Entry(
            @Nullable String name,
            List<String> aliases,
            @Nullable String areaId,
            Set<String> labels) {

        static final Entry NONE = new Entry(null, List.of(), null, Set.of());

        Entry {
            aliases = List.copyOf(aliases);
            labels = Set.copyOf(labels);
        }
    }

    Registries {
        areas = List.copyOf(areas);
        floors = List.copyOf(floors);
        entries = Map.copyOf(entries);
        exposed = Set.copyOf(exposed);
    }

    /** The entity as Lucia sees it, if she may. */
    Optional<Entity> describe(EntityId id, EntityState state) {
        boolean isExposed = exposed.contains(id);
        if (exposedOnly && !isExposed) {
            return Optional.empty();
        }
        Entry entry = entries.getOrDefault(id, Entry.NONE);
        return Optional.of(
                new Entity(
                        id,
                        name(id, entry, state),
                        entry.aliases(),
                        entry.areaId(),
                        attribute(state, "device_class"),
                        entry.labels(),
                        isExposed,
                        state));
    }

    private static String name(EntityId id, Entry entry, EntityState state) {
        String shown = attribute(state, "friendly_name");
        if (shown != null) {
            return shown;
        }
        return entry.name() != null ? entry.name() : id.name().replace('_', ' ');
    }

    private static @Nullable String attribute(EntityState state, String name) {
        return state.attributes().get(name) instanceof String text && !text.isBlank() ? text : null;
    }
}
