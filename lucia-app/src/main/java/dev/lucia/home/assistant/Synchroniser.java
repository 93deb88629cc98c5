package dev.lucia.home.assistant;

import dev.lucia.home.EntityId;
import dev.lucia.home.HomeProperties;
import dev.lucia.home.HomeSettings;
import dev.lucia.home.HomeUnavailable;

import tools.jackson.databind.JsonNode;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Reads everything but the states, by commands sent at once. */
final class Synchroniser {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Keeps each command far below the 4 MB that Home Assistant takes. */
    private static final int ENTRIES_AT_ONCE = 2000;

    private final HomeProperties properties;

    Synchroniser(HomeProperties properties) {
        this.properties = properties;
    }

    /**
     * Reads the registries of a home that has finished starting.
     *
     * @throws HomeUnavailable when Home Assistant refuses a command that is needed
     */
    Registries read(Session session) throws InterruptedException {
        Asked config = Asked.of(session, "get_config");
        Asked exposed = Asked.of(session, "homeassistant/expose_entity/list");
        Asked areas = Asked.of(session, "config/area_registry/list");
        Asked devices = Asked.of(session, "config/device_registry/list");
        Asked floors = Asked.of(session, "config/floor_registry/list");
        Asked labels = Asked.of(session, "config/label_registry/list");

        Set<EntityId> exposedIds = exposed(exposed.needed());
        RegistryReader reader =
                new RegistryReader(labels.ifKnown(), devices.needed(), areas.needed());
        return new Registries(
                settings(config.needed()),
                reader.areas(),
                RegistryReader.floors(floors.ifKnown()),
                entries(session, reader, properties.exposedOnly() ? exposedIds : all(session)),
                exposedIds,
                properties.exposedOnly());
    }

    private static Map<EntityId, Registries.Entry> entries(
            Session session, RegistryReader reader, Set<EntityId> ids) throws InterruptedException {
        List<String> names = ids.stream().map(EntityId::toString).toList();
        List<Asked> parts = new ArrayList<>();
        for (int from = 0; from < names.size(); from += ENTRIES_AT_ONCE) {
            int to = Math.min(names.size(), from + ENTRIES_AT_ONCE);
            parts.add(
                    Asked.of(
                            session,
                            Command.of("config/entity_registry/get_entries")
                                    .with("entity_ids", names.subList(from, to))));
        }
        Map<EntityId, Registries.Entry> entries = new HashMap<>();
        for (Asked part : parts) {
            entries.putAll(reader.entries(part.needed()));
        }
        return entries;
    }

    private static Set<EntityId> all(Session session) throws InterruptedException {
        return Asked.of(session, "config/entity_registry/list")
                .needed()
                .valueStream()
                .flatMap(e -> RegistryReader.entityId(Json.text(e, "entity_id", "")).stream())
                .collect(Collectors.toSet());
    }

    private static Set<EntityId> exposed(JsonNode result) {
        return result.path("exposed_entities")
                .propertyStream()
                .filter(entity -> entity.getValue().path("conversation").booleanValue(false))
                .flatMap(entity -> RegistryReader.entityId(entity.getKey()).stream())
                .collect(Collectors.toSet());
    }

    private HomeSettings settings(JsonNode config) {
        String country = Json.text(config, "country");
        return new HomeSettings(
                zone(Json.text(config, "time_zone", "")),
                Json.text(config, "language", properties.language()),
                country != null ? country : properties.country(),
                Json.text(config.path("unit_system"), "temperature", "°C"),
                false);
    }

    private ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return properties.zoneOrSystem();
        }
    }

    /** A command that is under way. */
    private record Asked(String command, CompletableFuture<Reply> answer) {

        static Asked of(Session session, String command) throws InterruptedException {
            return of(session, Command.of(command));
        }

        static Asked of(Session session, Command command) throws InterruptedException {
            return new Asked(command.type(), session.send(command, PATIENCE));
        }

        JsonNode needed() throws InterruptedException {
            return switch (Session.await(answer, PATIENCE)) {
                case Reply.Success(JsonNode result) -> result;
                case Reply.Failure(String code, String message) ->
                        throw new HomeUnavailable(
                                "Home Assistant refuses "
                                        + command
                                        + " ("
                                        + code
                                        + ": "
                                        + message
                                        + "); the token must belong to an administrator");
            };
        }

        /** Older versions lack some registries. */
        JsonNode ifKnown() throws InterruptedException {
            return Session.await(answer, PATIENCE) instanceof Reply.Success(JsonNode result)
                    ? result
                    : Json.MAPPER.createArrayNode();
        }
    }
}
