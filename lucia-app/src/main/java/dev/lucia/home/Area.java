package dev.lucia.home;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** A room or another place of the home. */
public record Area(String id, String name, List<String> aliases, @Nullable String floorId) {

    public Area {
        aliases = List.copyOf(aliases);
    }
}
