package dev.lucia.language.names;

import dev.lucia.home.Area;
import dev.lucia.home.Entity;
import dev.lucia.home.EntityId;
import dev.lucia.home.Floor;
import dev.lucia.home.Home;
import dev.lucia.language.words.Lexicon;
import dev.lucia.language.words.PhraseTrie;
import dev.lucia.language.words.Token;
import dev.lucia.language.words.Tokenizer;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;

/**
 * The names of one home as one language says them, made once for as long as the home's layout stays
 * the same. Only exposed entities are in it. Immutable.
 */
public final class Vocabulary {

    /** No home at all. */
    public static final Vocabulary EMPTY = new Vocabulary();

    private final PhraseTrie<Name> phrases = new PhraseTrie<>();
    private final List<EntityId> entities;
    private final Map<EntityId, Set<String>> entityWords = new HashMap<>();
    private final Map<String, Set<String>> areaWords = new HashMap<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> placeWords = new HashSet<>();
    private final Map<String, Area> areas = new HashMap<>();
    private final Map<String, Floor> floors = new HashMap<>();
    private final Variants variants;

    private Vocabulary() {
        entities = List.of();
        variants = Variants.NONE;
    }

    public Vocabulary(Home home, Lexicon lexicon) {
        variants = new Variants(lexicon);
        home.floors().forEach(this::add);
        home.areas().forEach(this::add);
        addShortNames(home.areas());
        entities =
                home.entities().values().stream()
                        .filter(Entity::exposed)
                        .map(Entity::id)
                        .sorted()
                        .toList();
        for (EntityId id : entities) {
            home.entity(id).ifPresent(this::add);
        }
    }

    /** All that may be seen, in order. */
    public List<EntityId> entities() {
        return entities;
    }

    /** Gives {@code found} every name at {@code from}, with the index after it. */
    public void match(List<Token> tokens, int from, ObjIntConsumer<Name> found) {
        phrases.match(tokens, from, found);
    }

    /** All words of all names. */
    public Set<String> words() {
        Set<String> all = new HashSet<>(words);
        all.addAll(placeWords);
        return all;
    }

    /** Whether some entity's name contains {@code word}. */
    public boolean knows(String word) {
        return words.contains(word);
    }

    /** Whether {@code entity} is called by {@code word}, among others. */
    public boolean isCalled(Entity entity, String word) {
        return entityWords.getOrDefault(entity.id(), Set.of()).contains(word);
    }

    /** Whether {@code part}'s name is that of {@code whole} and more: "Lock" and "Lock Battery". */
    boolean isPartOf(Entity part, Entity whole) {
        Set<String> words = entityWords.getOrDefault(part.id(), Set.of());
        return !part.id().equals(whole.id()) && words.containsAll(Tokenizer.words(whole.name()));
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

    /** The one area that is called {@code name}, or null. */
    public @Nullable Area areaCalled(String name) {
        List<Token> tokens = Tokenizer.tokens(name);
        Set<String> found = new HashSet<>();
        match(
                tokens,
                0,
                (match, end) -> {
                    if (match instanceof Name.OfArea(String id, boolean exact)
                            && exact
                            && end == tokens.size()) {
                        found.add(id);
                    }
                });
        return found.size() == 1 ? areas.get(found.iterator().next()) : null;
    }

    /** "Bedroom" is the "Main Bedroom" where no other room ends so, or is called so. */
    private void addShortNames(Collection<Area> all) {
        Map<String, List<Area>> byLast = new HashMap<>();
        for (Area area : all) {
            List<String> name = Tokenizer.words(area.name());
            if (name.size() > 1) {
                byLast.computeIfAbsent(name.getLast(), _ -> new ArrayList<>()).add(area);
            }
        }
        byLast.forEach(
                (word, areas) -> {
                    boolean telling = !variants.isGeneric(word) && areaCalled(word) == null;
                    if (telling && areas.size() == 1) {
                        phrases.add(List.of(word), new Name.OfArea(areas.getFirst().id(), false));
                        placeWords.add(word);
                    }
                });
    }

    private void add(Floor floor) {
        floors.put(floor.id(), floor);
        placeWords.addAll(
                add(floor.name(), floor.aliases(), exact -> new Name.OfFloor(floor.id(), exact)));
    }

    private void add(Area area) {
        areas.put(area.id(), area);
        areaWords.put(area.id(), Set.copyOf(Tokenizer.words(area.name())));
        placeWords.addAll(
                add(area.name(), area.aliases(), exact -> new Name.OfArea(area.id(), exact)));
    }

    private void add(Entity entity) {
        Set<String> own =
                add(
                        entity.name(),
                        entity.aliases(),
                        exact -> new Name.OfEntity(entity.id(), exact));
        entityWords.put(entity.id(), Set.copyOf(own));
        words.addAll(own);
        if (entity.domain().equals("weather")) {
            variants.outdoors().forEach(o -> addOutdoors(o, entity));
        }
    }

    /** What is outside is asked of the weather where no place and no sensor is called so. */
    private void addOutdoors(List<String> outdoors, Entity weather) {
        if (!phrases.begins(outdoors.getFirst()) && !words.containsAll(outdoors)) {
            phrases.add(outdoors, new Name.OfEntity(weather.id(), false));
        }
    }

    /** Other ways to say a name; "Back Door Lock" is "back door", too. */
    private Set<List<String>> others(List<String> exact, Name name) {
        Set<List<String>> all = new LinkedHashSet<>(variants.of(exact));
        int last = exact.size() - 1;
        if (name instanceof Name.OfEntity && last > 1 && variants.isType(exact.get(last))) {
            List<String> shorter = exact.subList(0, last);
            if (areaCalled(String.join(" ", shorter)) == null && !isFloor(shorter)) {
                all.add(shorter);
            }
        }
        return all;
    }

    private boolean isFloor(List<String> words) {
        return floors.values().stream().anyMatch(f -> Tokenizer.words(f.name()).equals(words));
    }

    /** Adds every way to say a name, and gives all words in them. */
    private Set<String> add(String name, List<String> aliases, Function<Boolean, Name> named) {
        Set<String> said = new HashSet<>();
        List<String> all = new ArrayList<>(aliases);
        all.add(name);
        for (String one : all) {
            List<String> exact = Tokenizer.words(one);
            phrases.add(exact, named.apply(true));
            said.addAll(exact);
            for (List<String> variant : others(exact, named.apply(true))) {
                phrases.add(variant, named.apply(false));
                said.addAll(variant);
            }
        }
        return said;
    }
}
