package dev.lucia.home.assistant;

import dev.lucia.home.Entity;
import dev.lucia.home.EntityId;
import dev.lucia.home.EntityState;
import dev.lucia.home.Home;
import dev.lucia.home.HomeUnavailable;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * States and registries, joined. Safe for use by many threads. A snapshot is made when somebody
 * asks after a change, so a storm of events costs no copies.
 */
final class LiveHome {

    private final Map<EntityId, EntityState> states = new HashMap<>();
    private final Watchers watchers = new Watchers();
    private Map<EntityId, Entity> visible = new HashMap<>();
    private @Nullable Registries registries;
    private @Nullable Registries lastRegistries;
    private long layout;
    private long connection;
    private volatile @Nullable Home snapshot;

    /**
     * The home as of now.
     *
     * @throws HomeUnavailable before the registries are known
     */
    Home home() {
        Home current = snapshot;
        return current != null ? current : takeSnapshot();
    }

    /** How many entities Lucia may see. */
    synchronized int size() {
        return visible.size();
    }

    /**
     * Forgets all states, as those of a new connection follow.
     *
     * @return the number by which that connection's events are told from those of former ones
     */
    synchronized long begin() {
        states.clear();
        registries = null;
        snapshot = null;
        return ++connection;
    }

    /** Takes in one event of {@code subscribe_entities}; gives the number of changes in it. */
    synchronized int apply(long from, JsonNode event) {
        if (from != connection) {
            return 0;
        }
        event.path("a").forEachEntry((id, added) -> put(id, CompressedStates.whole(added)));
        event.path("c").forEachEntry(this::change);
        Json.texts(event, "r").forEach(this::remove);
        return event.path("a").size() + event.path("c").size() + event.path("r").size();
    }

    /** Takes {@code read} as the truth about everything but states. */
    synchronized void adopt(Registries read) {
        Map<EntityId, Entity> now = new HashMap<>();
        states.forEach((id, s) -> read.describe(id, s).ifPresent(e -> now.put(id, e)));
        if (!sameLayout(read, now)) {
            layout++;
        }
        registries = read;
        lastRegistries = read;
        visible = now;
        snapshot = null;
        watchers.tellAll(this::sign);
    }

    /** Tells {@code watcher} each state of {@code id} from now on, until the result is closed. */
    Watchers.Watch watch(EntityId id, Consumer<Sign> watcher) {
        return watchers.add(id, watcher);
    }

    private synchronized Home takeSnapshot() {
        Registries known = registries;
        if (known == null) {
            throw new HomeUnavailable("Home Assistant has not told its entities yet");
        }
        Home now = new Home(visible, known.areas(), known.floors(), known.settings(), layout);
        snapshot = now;
        return now;
    }

    private void change(String name, JsonNode change) {
        RegistryReader.entityId(name)
                .map(states::get)
                .ifPresent(before -> put(name, CompressedStates.changed(before, change)));
    }

    private void put(String name, EntityState state) {
        RegistryReader.entityId(name).ifPresent(id -> put(id, state));
    }

    private void put(EntityId id, EntityState state) {
        states.put(id, state);
        Optional<Entity> described = describe(id, state);
        described.ifPresent(
                entity -> {
                    Entity before = visible.put(id, entity);
                    layout += before != null && sameLayout(before, entity) ? 0 : 1;
                    snapshot = null;
                    watchers.tell(id, sign(id));
                });
    }

    private Optional<Entity> describe(EntityId id, EntityState state) {
        return registries == null ? Optional.empty() : registries.describe(id, state);
    }

    private void remove(String name) {
        RegistryReader.entityId(name)
                .filter(id -> states.remove(id) != null)
                .filter(id -> visible.remove(id) != null)
                .ifPresent(
                        id -> {
                            layout++;
                            snapshot = null;
                            watchers.tell(id, sign(id));
                        });
    }

    private Sign sign(EntityId id) {
        Entity entity = visible.get(id);
        return entity == null ? new Sign.Gone() : new Sign.Saw(entity.state());
    }

    private boolean sameLayout(Registries read, Map<EntityId, Entity> now) {
        Registries before = lastRegistries;
        return before != null
                && before.areas().equals(read.areas())
                && before.floors().equals(read.floors())
                && before.settings().equals(read.settings())
                && visible.keySet().equals(now.keySet())
                && now.values().stream()
                        .allMatch(e -> sameLayout(Objects.requireNonNull(visible.get(e.id())), e));
    }

    private static boolean sameLayout(Entity before, Entity now) {
        return now.with(before.state()).equals(before);
    }
}
