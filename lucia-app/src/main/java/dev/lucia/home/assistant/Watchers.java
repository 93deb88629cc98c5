package dev.lucia.home.assistant;

import dev.lucia.home.EntityId;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** Who wants to hear of which entity. Safe for use by many threads. */
final class Watchers {

    /** Ends a watch. */
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }

    private final Map<EntityId, Set<Consumer<Sign>>> byEntity = new ConcurrentHashMap<>();

    Watch add(EntityId id, Consumer<Sign> watcher) {
        byEntity.compute(
                id,
                (_, all) -> {
                    Set<Consumer<Sign>> more = all == null ? ConcurrentHashMap.newKeySet() : all;
                    more.add(watcher);
                    return more;
                });
        return () ->
                byEntity.computeIfPresent(
                        id, (_, all) -> all.remove(watcher) && all.isEmpty() ? null : all);
    }

    void tell(EntityId id, Sign sign) {
        byEntity.getOrDefault(id, Set.of()).forEach(watcher -> watcher.accept(sign));
    }

    /** Tells each watcher what {@code sign} says of its entity. */
    void tellAll(Function<EntityId, Sign> sign) {
        byEntity.keySet().forEach(id -> tell(id, sign.apply(id)));
    }
}
