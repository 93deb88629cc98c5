package dev.lucia.home;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The home at one moment; immutable, replaced as a whole when anything changes.
 *
 * @param entities those Lucia may see, by id
 * @param language the home's own, as a BCP 47 tag
 * @param demonstration whether nothing here is real
 */
public record Home(
        Map<EntityId, Entity> entities,
        List<Area> areas,
        List<Floor> floors,
        ZoneId zone,
        String language,
        boolean demonstration) {

    public Home {
        entities = Map.copyOf(entities);
        areas = List.copyOf(areas);
        floors = List.copyOf(floors);
    }

    public Optional<Entity> entity(EntityId id) {
        return Optional.ofNullable(entities.get(id));
    }
}
