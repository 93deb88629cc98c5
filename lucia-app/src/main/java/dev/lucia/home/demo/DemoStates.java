package dev.lucia.home.demo;

import dev.lucia.home.HomeUnavailable;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/** What replicas share of the simulated home: a text for each entity that ever changed. */
interface DemoStates {

    /**
     * All texts by entity.
     *
     * @throws HomeUnavailable when they cannot be read
     */
    Map<String, String> all();

    /**
     * Puts {@code after} in the place of {@code before}, where null means none; false if something
     * else was there.
     *
     * @throws HomeUnavailable when that cannot be told
     */
    boolean replace(String entity, @Nullable String before, String after);
}
