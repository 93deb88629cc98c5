package dev.lucia.language.names;

import dev.lucia.home.Area;
import dev.lucia.home.Entity;
import dev.lucia.home.EntityId;
import dev.lucia.home.Floor;
import dev.lucia.home.Home;
import dev.lucia.language.words.PhraseTrie;
import dev.lucia.language.words.Token;
import dev.lucia.language.words.Tokenizer;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ObjIntConsumer;

/**
 * The names of one home, made once for as long as its layout stays the same. Only exposed entities
 * are in it. Immutable.
 */
public final class Vocabulary {

    private final PhraseTrie<Name> phrases = new PhraseTrie<>();
    private final Map<EntityId, Set<String>> entityWords = new HashMap<>();
    private final Map<String, Set<String>> areaWords = new HashMap<>();
    private final Set<String> words = new HashSet<>();
    private final Map<String, Area> areas = new HashMap<>();
    private final Map<String, Floor> floors = new HashMap<>();

    public Vocabulary(Home home) {
        home.floors().forEach(this::add);
        home.areas().forEach(this::add);
        home.entities().values().stream().filter(Entity::exposed).forEach(this::add);
    }

    /** Gives {@code found} every name at {@code from}, with the index after it. */
    public void match(List<Token> tokens, int from, ObjIntConsumer<Name> found) {
        phrases.match(tokens, from, found);
    }

    /** Whether some entity's name contains {@code word}. */
    public boolean knows(String word) {
        return words.contains(word);
    }

    /** Whether {@code entity} is called by {@code word}, among others. */
    public boolean isCalled(Entity entity, String word) {
        return entityWords.getOrDefault(entity.id(), Set.of()).contains(word);
    }

    /** Whether {@code entity} is in the area, or says so in its name. */
    public boolean isIn(Entity entity, String areaId) {
        return areaId.equals(entity.areaId())
                || (entity.areaId() == null
                        && entityWords
                                .getOrDefault(entity.id(), Set.of())
                                .containsAll(areaWords.getOrDefault(areaId, Set.of(""))));
    }

    /** Whether {@code entity}'s area is on the floor. */
    public boolean isOn(Entity entity, String floorId) {
        Area area = entity.areaId() == null ? null : areas.get(entity.areaId());
        return area != null && floorId.equals(area.floorId());
    }

    public @Nullable Area area(String id) {
        return areas.get(id);
    }

    public @Nullable Floor floor(String id) {
        return floors.get(id);
    }

    /** The one area that is called {@code name}, or null. */
    public @Nullable Area areaCalled(String name) {
        List<Token> tokens = Tokenizer.tokens(name);
        List<String> found = new ArrayList<>();
        match(
                tokens,
                0,
                (match, end) -> {
                    if (match instanceof Name.OfArea(String id) && end == tokens.size()) {
                        found.add(id);
                    }
                });
        return found.size() == 1 ? areas.get(found.getFirst()) : null;
    }

    private void add(Floor floor) {
        floors.put(floor.id(), floor);
        names(floor.name(), floor.aliases())
                .forEach(name -> phrases.add(name, new Name.OfFloor(floor.id())));
    }

    private void add(Area area) {
        areas.put(area.id(), area);
        areaWords.put(area.id(), Set.copyOf(Tokenizer.words(area.name())));
        names(area.name(), area.aliases())
                .forEach(name -> phrases.add(name, new Name.OfArea(area.id())));
    }

    private void add(Entity entity) {
        Set<String> own = new HashSet<>();
        for (List<String> name : names(entity.name(), entity.aliases())) {
            phrases.add(name, new Name.OfEntity(entity.id()));
            own.addAll(name);
        }
        entityWords.put(entity.id(), Set.copyOf(own));
        words.addAll(own);
    }

    private static List<List<String>> names(String name, List<String> aliases) {
        List<List<String>> all = new ArrayList<>();
        all.add(Tokenizer.words(name));
        aliases.forEach(alias -> all.add(Tokenizer.words(alias)));
        all.removeIf(List::isEmpty);
        return all;
    }
}
