package dev.lucia.home;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * One thing in the home. Names come from people and devices: untrusted text.
 *
 * @param aliases other names people use
 * @param areaId the entity's own area, else its device's
 * @param deviceClass such as "garage" or "temperature"
 * @param labels names of the labels on it, its device and its area
 * @param exposed whether assistants may see and control it
 */
public record Entity(
        EntityId id,
        String name,
        List<String> aliases,
        @Nullable String areaId,
        @Nullable String deviceClass,
        Set<String> labels,
        boolean exposed,
        EntityState state) {

    public Entity {
        aliases = List.copyOf(aliases);
        labels = Set.copyOf(labels);
    }

    public String domain() {
        return id.domain();
    }

    public Entity with(EntityState newState) {
        return new Entity(id, name, aliases, areaId, deviceClass, labels, exposed, newState);
    }
}
