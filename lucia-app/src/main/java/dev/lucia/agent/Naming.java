package dev.lucia.agent;

import dev.lucia.home.Area;
import dev.lucia.home.Entity;
import dev.lucia.home.Home;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How things are called in an answer: by name, with the room where a name is not enough. */
final class Naming {

    /** More names than this are not listened to. */
    private static final int MOST_NAMES = 6;

    private final Home home;
    private final Phrases phrases;

    Naming(Home home, Phrases phrases) {
        this.home = home;
        this.phrases = phrases;
    }

    /** "A, B and C"; a count where that would be too long. */
    String all(Collection<Entity> entities) {
        return entities.size() > MOST_NAMES ? count(entities) : phrases.all(names(entities));
    }

    /** "A, B or C", all of them. */
    String any(Collection<Entity> entities) {
        return phrases.any(names(entities));
    }

    /** What a group is called: "Kitchen and Hall lights", else its members' names. */
    String group(Collection<Entity> entities) {
        List<String> places = places(entities);
        String domain = entities.iterator().next().domain();
        boolean one =
                entities.size() > 1
                        && entities.stream()
                                .allMatch(e -> e.domain().equals(domain) && e.areaId() != null);
        boolean named = domain.equals("light") || domain.equals("cover");
        return one && named && places.size() < MOST_NAMES
                ? phrases.say("group." + domain, Map.of("places", phrases.all(places)))
                : all(entities);
    }

    List<String> places(Collection<Entity> entities) {
        return entities.stream()
                .map(Entity::areaId)
                .filter(Objects::nonNull)
                .distinct()
                .map(this::area)
                .toList();
    }

    private String count(Collection<Entity> entities) {
        boolean lights = entities.stream().allMatch(e -> e.domain().equals("light"));
        return phrases.say(
                lights ? "count.light" : "count.other",
                Map.of("count", String.valueOf(entities.size())));
    }

    private List<String> names(Collection<Entity> entities) {
        return entities.stream().map(entity -> name(entity, entities)).distinct().toList();
    }

    private String name(Entity entity, Collection<Entity> among) {
        boolean twice =
                among.stream()
                        .anyMatch(
                                other ->
                                        !other.id().equals(entity.id())
                                                && other.name().equals(entity.name()));
        return twice && entity.areaId() != null
                ? entity.name() + " (" + area(entity.areaId()) + ")"
                : entity.name();
    }

    private String area(String id) {
        return home.areas().stream()
                .filter(area -> area.id().equals(id))
                .map(Area::name)
                .findFirst()
                .orElse(id);
    }
}
