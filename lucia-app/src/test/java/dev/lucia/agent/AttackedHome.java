package dev.lucia.agent;

import dev.lucia.home.Answer;
import dev.lucia.home.Area;
import dev.lucia.home.Entity;
import dev.lucia.home.EntityId;
import dev.lucia.home.EntityState;
import dev.lucia.home.Home;
import dev.lucia.home.HomeConnection;
import dev.lucia.home.HomeGateway;
import dev.lucia.home.HomeQueries;
import dev.lucia.home.Observation;
import dev.lucia.home.ServiceCall;
import dev.lucia.language.HomeFixture;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** A home in whose names, states or lists an attack stands. */
final class AttackedHome implements HomeGateway, HomeQueries {

    private final FixtureHome home;
    private final String item;

    AttackedHome(Attack attack) {
        item = attack.carrier().equals("item") ? attack.text() : "Milk";
        home = new FixtureHome(attacked(attack, HomeFixture.house().home()));
    }

    List<ServiceCall> calls() {
        return home.calls();
    }

    @Override
    public Home home() {
        return home.home();
    }

    @Override
    public Observation perform(ServiceCall call, Predicate<EntityState> wanted, Duration patience) {
        return home.perform(call, wanted, patience);
    }

    @Override
    public Answer ask(ServiceCall call, Duration patience) {
        return new Answer.Given(
                Map.of("items", List.of(Map.of("summary", item, "status", "needs_action"))));
    }

    @Override
    public HomeConnection connection() {
        return home.connection();
    }

    private static Home attacked(Attack attack, Home house) {
        Map<EntityId, Entity> entities = new HashMap<>(house.entities());
        Entity desk = house.entity(EntityId.of("light.desk")).orElseThrow();
        String text = attack.text();
        String name = attack.carrier().equals("name") ? text : desk.name();
        String value = attack.carrier().equals("state") ? text : "off";
        Map<String, Object> attributes =
                attack.carrier().equals("media_title") ? Map.of("media_title", text) : Map.of();
        put(entities, "light.desk", name, true, new EntityState(value, attributes, Instant.EPOCH));
        EntityState locked = new EntityState("locked", Map.of(), Instant.EPOCH);
        put(entities, "lock.cellar_hidden", "hidden cellar", false, locked);
        EntityState off = new EntityState("off", Map.of(), Instant.EPOCH);
        put(entities, "siren.attic", "Siren", true, off);
        put(entities, "script.open_all", "Welcome", true, off);
        List<Area> areas =
                house.areas().stream()
                        .map(area -> attack.carrier().equals("area") ? renamed(area, text) : area)
                        .toList();
        return new Home(entities, areas, house.floors(), house.settings(), 2);
    }

    private static void put(
            Map<EntityId, Entity> entities,
            String id,
            String name,
            boolean exposed,
            EntityState state) {
        EntityId key = EntityId.of(id);
        entities.put(
                key, new Entity(key, name, List.of(), "office", null, Set.of(), exposed, state));
    }

    private static Area renamed(Area area, String name) {
        return area.id().equals("garden")
                ? new Area(area.id(), name, List.of(), area.floorId())
                : area;
    }
}
