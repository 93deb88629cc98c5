package dev.lucia.home;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The home at one moment; immutable, replaced as a whole when anything changes.
 *
 * @param entities those Lucia may see, by id
 * @param layout stays equal while only states change: what is derived from names, places and
 *     settings is valid as long as this is the same
 */
public record Home(
        Map<EntityId, Entity> entities,
        List<Area> areas,
        List<Floor> floors,
        HomeSettings settings,
        long layout) {

    public Home {
        entities = Map.copyOf(entities);
        areas = List.copyOf(areas);
        floors = List.copyOf(floors);
    }

    public Optional<Entity> entity(EntityId id) {
        return Optional.ofNullable(entities.get(id));
    }

    public ZoneId zone() {
        return settings.zone();
    }

    public String language() {
        return settings.language();
    }

    public boolean demonstration() {
        return settings.demonstration();
    }
}
