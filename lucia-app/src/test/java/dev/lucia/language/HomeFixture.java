package dev.lucia.language;

import dev.lucia.home.Area;
import dev.lucia.home.Entity;
import dev.lucia.home.EntityId;
import dev.lucia.home.EntityState;
import dev.lucia.home.Floor;
import dev.lucia.home.Home;
import dev.lucia.home.HomeSettings;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Homes for tests, written down line by line. */
public final class HomeFixture {

    private static final HomeSettings SETTINGS =
            new HomeSettings(ZoneId.of("Europe/Berlin"), "en", "DE", "°C", false);

    private final Map<EntityId, Entity> entities = new LinkedHashMap<>();
    private final List<Area> areas = new ArrayList<>();
    private final List<Floor> floors = new ArrayList<>();

    /** A small house with a name twice in it, "ceiling light", and a lamp that is not exposed. */
    public static HomeFixture house() {
        return new HomeFixture()
                .floor("ground", "Ground Floor", "downstairs")
                .floor("first", "First Floor", "upstairs")
                .area("kitchen", "Kitchen", "ground", "cookhouse")
                .area("living_room", "Living Room", "ground", "lounge")
                .area("hall", "Hall", "ground")
                .area("bedroom", "Bedroom", "first")
                .area("office", "Office", "first", "study")
                .entity("light.counter", "Kitchen Counter", "kitchen", "worktop light")
                .entity("light.table", "Dining Table", "kitchen")
                .entity("light.reading", "Reading Lamp", "living_room")
                .entity("light.living_ceiling", "Ceiling Light", "living_room")
                .entity("light.bed_ceiling", "Ceiling Light", "bedroom")
                .entity("light.bed", "Nightstand", "bedroom")
                .entity("light.hall", "Hall Light", "hall")
                .entity("light.desk", "Desk Lamp", "office")
                .entity("switch.coffee", "Coffee Maker", "kitchen", "espresso machine")
                .entity("switch.heater", "Towel Rail", "bedroom")
                .hidden("light.cellar", "Cellar Light", "hall");
    }

    public HomeFixture floor(String id, String name, String... aliases) {
        floors.add(new Floor(id, name, List.of(aliases), floors.size()));
        return this;
    }

    public HomeFixture area(String id, String name, @Nullable String floor, String... aliases) {
        areas.add(new Area(id, name, List.of(aliases), floor));
        return this;
    }

    public HomeFixture entity(String id, String name, @Nullable String area, String... aliases) {
        return add(id, name, area, true, aliases);
    }

    public HomeFixture hidden(String id, String name, @Nullable String area) {
        return add(id, name, area, false);
    }

    private HomeFixture add(
            String id, String name, @Nullable String area, boolean exposed, String... aliases) {
        EntityId key = EntityId.of(id);
        entities.put(
                key,
                new Entity(
                        key,
                        name,
                        List.of(aliases),
                        area,
                        null,
                        Set.of(),
                        exposed,
                        new EntityState("off", Map.of(), Instant.EPOCH)));
        return this;
    }

    public Home home() {
        return new Home(entities, areas, floors, SETTINGS, 1);
    }
}
