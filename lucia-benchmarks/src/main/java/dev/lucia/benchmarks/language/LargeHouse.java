package dev.lucia.benchmarks.language;

import dev.lucia.home.Area;
import dev.lucia.home.Entity;
import dev.lucia.home.EntityId;
import dev.lucia.home.EntityState;
import dev.lucia.home.Floor;
import dev.lucia.home.Home;
import dev.lucia.home.HomeSettings;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A house of twenty rooms on three floors, with the same 25 things in each. */
final class LargeHouse {

    static final List<String> ROOMS =
            List.of(
                    "Kitchen",
                    "Dining Room",
                    "Living Room",
                    "Hall",
                    "Library",
                    "Laundry Room",
                    "Pantry",
                    "Garage",
                    "Master Bedroom",
                    "Guest Room",
                    "Nursery",
                    "Bathroom",
                    "Office",
                    "Dressing Room",
                    "Gallery",
                    "Attic",
                    "Studio",
                    "Gym",
                    "Music Room",
                    "Workshop");

    private static final List<Thing> THINGS =
            List.of(
                    light("Ceiling Light"),
                    light("Desk Lamp"),
                    light("Floor Lamp"),
                    light("Reading Light"),
                    light("Light Strip"),
                    light("Night Light"),
                    thing("switch", "Coffee Machine", "off"),
                    thing("switch", "Charger", "off"),
                    thing("switch", "Printer", "on"),
                    thing("switch", "Aquarium Pump", "on"),
                    thing("fan", "Fan", "off", "percentage", 0, "supported_features", 49),
                    thing(
                            "climate",
                            "Thermostat",
                            "heat",
                            "temperature",
                            20.0,
                            "current_temperature",
                            19.5,
                            "hvac_modes",
                            List.of("off", "heat"),
                            "min_temp",
                            7,
                            "max_temp",
                            35,
                            "supported_features",
                            385),
                    thing(
                            "cover",
                            "Blinds",
                            "open",
                            "device_class",
                            "blind",
                            "current_position",
                            100,
                            "supported_features",
                            15),
                    thing(
                            "cover",
                            "Curtain",
                            "closed",
                            "device_class",
                            "curtain",
                            "current_position",
                            0,
                            "supported_features",
                            15),
                    thing(
                            "cover",
                            "Awning",
                            "closed",
                            "device_class",
                            "awning",
                            "current_position",
                            0,
                            "supported_features",
                            15),
                    thing("lock", "Door", "locked"),
                    thing(
                            "media_player",
                            "Speaker",
                            "playing",
                            "device_class",
                            "speaker",
                            "volume_level",
                            0.3,
                            "is_volume_muted",
                            false),
                    thing("media_player", "Television", "off", "device_class", "tv"),
                    thing(
                            "sensor",
                            "Temperature",
                            "21.4",
                            "device_class",
                            "temperature",
                            "unit_of_measurement",
                            "°C"),
                    thing(
                            "sensor",
                            "Humidity",
                            "48",
                            "device_class",
                            "humidity",
                            "unit_of_measurement",
                            "%"),
                    thing(
                            "sensor",
                            "Power",
                            "87",
                            "device_class",
                            "power",
                            "unit_of_measurement",
                            "W"),
                    thing("binary_sensor", "Window", "off", "device_class", "window"),
                    thing("binary_sensor", "Motion", "off", "device_class", "motion"),
                    thing("vacuum", "Robot", "docked", "supported_features", 12316),
                    thing("scene", "Evening", "unknown"));

    private record Thing(String domain, String name, String state, Map<String, Object> attributes) {

        Entity in(String room) {
            return new Entity(
                    new EntityId(domain, id(room) + "_" + id(name)),
                    room + " " + name,
                    List.of(),
                    id(room),
                    attributes.get("device_class") instanceof String kind ? kind : null,
                    Set.of(),
                    true,
                    new EntityState(state, attributes, Instant.EPOCH));
        }
    }

    private LargeHouse() {}

    static Home home() {
        Map<EntityId, Entity> entities = new HashMap<>();
        List<Area> areas = new ArrayList<>();
        for (int i = 0; i < ROOMS.size(); i++) {
            String room = ROOMS.get(i);
            areas.add(
                    new Area(
                            id(room),
                            room,
                            List.of(),
                            i < 8 ? "ground" : i < 15 ? "first" : "top"));
            for (Thing thing : THINGS) {
                Entity entity = thing.in(room);
                entities.put(entity.id(), entity);
            }
        }
        List<Floor> floors =
                List.of(
                        new Floor("ground", "Ground Floor", List.of("downstairs"), 0),
                        new Floor("first", "First Floor", List.of("upstairs"), 1),
                        new Floor("top", "Top Floor", List.of(), 2));
        return new Home(
                entities,
                areas,
                floors,
                new HomeSettings(ZoneId.of("Europe/Berlin"), "en", "DE", "°C", false),
                1);
    }

    private static Thing light(String name) {
        return thing(
                "light",
                name,
                "off",
                "supported_color_modes",
                List.of("color_temp", "hs"),
                "min_color_temp_kelvin",
                2000,
                "max_color_temp_kelvin",
                6500);
    }

    private static Thing thing(String domain, String name, String state, Object... attributes) {
        Map<String, Object> facts = new HashMap<>();
        for (int i = 0; i < attributes.length; i += 2) {
            facts.put(attributes[i].toString(), attributes[i + 1]);
        }
        return new Thing(domain, name, state, facts);
    }

    private static String id(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '_');
    }
}
