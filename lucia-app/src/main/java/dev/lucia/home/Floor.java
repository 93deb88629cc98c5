package dev.lucia.home;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** A floor of the home. */
public record Floor(String id, String name, List<String> aliases, @Nullable Integer level) {

    public Floor {
        aliases = List.copyOf(aliases);
    }
}
