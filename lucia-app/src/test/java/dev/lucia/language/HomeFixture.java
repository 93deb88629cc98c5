package dev.lucia.language;

import dev.lucia.home.Area;
import dev.lucia.home.Entity;
import dev.lucia.home.EntityId;
import dev.lucia.home.EntityState;
import dev.lucia.home.Floor;
import dev.lucia.home.Home;
import dev.lucia.home.HomeSettings;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Homes for tests: the house of {@code house.json}, or one written down line by line. */
public final class HomeFixture {

    private static final HomeSettings SETTINGS =
            new HomeSettings(ZoneId.of("Europe/Berlin"), "en", "DE", "°C", false);

    private record Place(
            String id, String name, @Nullable List<String> aliases, @Nullable String floorId) {

        List<String> otherNames() {
            return aliases == null ? List.of() : aliases;
        }
    }

    private record Thing(
            String id,
            String name,
            @Nullable List<String> aliases,
            @Nullable String areaId,
            String state,
            @Nullable Map<String, Object> attributes,
            @Nullable Boolean exposed) {

        Entity entity() {
            Map<String, Object> facts = attributes == null ? Map.of() : attributes;
            return new Entity(
                    EntityId.of(id),
                    name,
                    aliases == null ? List.of() : aliases,
                    areaId,
                    facts.get("device_class") instanceof String kind ? kind : null,
                    Set.of(),
                    exposed == null || exposed,
                    new EntityState(state, facts, Instant.EPOCH));
        }
    }

    private record House(List<Place> floors, List<Place> areas, List<Thing> entities) {}

    private final Map<EntityId, Entity> entities = new LinkedHashMap<>();
    private final List<Area> areas = new ArrayList<>();
    private final List<Floor> floors = new ArrayList<>();

    /** A house with two floors and things of every domain, one of them not exposed. */
    public static HomeFixture house() {
        return of("house.json");
    }

    /** Another house, with other names, that the grammar was not written for. */
    public static HomeFixture villa() {
        return of("villa.json");
    }

    static HomeFixture of(String name) {
        try (InputStream file = HomeFixture.class.getResourceAsStream(name)) {
            House house =
                    JsonMapper.shared().readValue(Objects.requireNonNull(file, name), House.class);
            HomeFixture fixture = new HomeFixture();
            house.floors()
                    .forEach(
                            f ->
                                    fixture.floors.add(
                                            new Floor(f.id(), f.name(), f.otherNames(), 0)));
            house.areas()
                    .forEach(
                            a ->
                                    fixture.areas.add(
                                            new Area(
                                                    a.id(),
                                                    a.name(),
                                                    a.otherNames(),
                                                    a.floorId())));
            house.entities().forEach(thing -> fixture.add(thing.entity()));
            return fixture;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public HomeFixture area(String id, String name, @Nullable String floor, String... aliases) {
        areas.add(new Area(id, name, List.of(aliases), floor));
        return this;
    }

    /** An exposed entity that is off. */
    public HomeFixture entity(String id, String name, @Nullable String area, String... aliases) {
        return add(new Thing(id, name, List.of(aliases), area, "off", Map.of(), true).entity());
    }

    public HomeFixture add(Entity entity) {
        entities.put(entity.id(), entity);
        return this;
    }

    public Home home() {
        return new Home(entities, areas, floors, SETTINGS, 1);
    }
}
