package dev.lucia.language.names;

import dev.lucia.home.Area;
import dev.lucia.home.Entity;
import dev.lucia.home.EntityId;
import dev.lucia.home.Home;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the things that are meant in one home. The speaker's room comes first; what stays a tie is
 * a {@link Resolution.Choice}, never a guess; and an empty reference never means everything.
 */
public final class Resolver {

    private final Vocabulary vocabulary;
    private final List<Entity> entities;
    private final @Nullable Area room;
    private final Set<EntityId> chosen;

    /**
     * @param room the speaker's, if known
     * @param chosen by the speaker when asked which one is meant
     */
    public Resolver(Home home, Vocabulary vocabulary, @Nullable Area room, Set<EntityId> chosen) {
        this.chosen = chosen;
        this.vocabulary = vocabulary;
        this.room = room;
        this.entities =
                home.entities().values().stream()
                        .filter(Entity::exposed)
                        .sorted(Comparator.comparing(Entity::id))
                        .toList();
    }

    /** The things that {@code reference} means to somebody who wants {@code wanted}. */
    public Resolution resolve(Reference reference, Wanted wanted) {
        List<Entity> fitting = entities.stream().filter(entity -> fits(entity, reference)).toList();
        if (fitting.isEmpty()) {
            return reference.namesPlace() && !namesSomething(reference)
                    ? new Resolution.NoneThere(reference.said())
                    : new Resolution.NothingCalled(reference.said());
        }
        List<Entity> able = fitting.stream().filter(wanted.able()).toList();
        if (able.isEmpty()) {
            return reference.namesPlace() && !namesSomething(reference)
                    ? new Resolution.NoneThere(reference.said())
                    : new Resolution.WrongKind(fitting);
        }
        int best = able.stream().mapToInt(entity -> score(entity, reference)).max().orElse(0);
        return best > 0
                ? named(keep(able, entity -> score(entity, reference) == best), reference)
                : group(able, reference, wanted);
    }

    /** Those of {@code candidates} that an answer such as "the left one" or "both" means. */
    public List<Entity> among(List<Entity> candidates, Reference reference) {
        List<Entity> fitting = keep(candidates, entity -> fits(entity, reference));
        int best = fitting.stream().mapToInt(entity -> score(entity, reference)).max().orElse(0);
        return keep(fitting, entity -> score(entity, reference) == best);
    }

    private Resolution choice(List<Entity> candidates) {
        List<Entity> decided = keep(candidates, entity -> chosen.contains(entity.id()));
        return decided.isEmpty()
                ? new Resolution.Choice(candidates)
                : new Resolution.Found(decided, decided.size() > 1);
    }

    private boolean fits(Entity entity, Reference reference) {
        return reference.mentions().stream().allMatch(mention -> fits(entity, mention))
                && (!reference.here() || inRoom(entity));
    }

    private boolean fits(Entity entity, Mention mention) {
        return (mention.kind() != null && mention.kind().includes(entity))
                || mention.names().stream().anyMatch(name -> fits(entity, name))
                || (mention.isBareWord() && vocabulary.isCalled(entity, mention.text()));
    }

    private boolean fits(Entity entity, Name name) {
        return switch (name) {
            case Name.OfEntity(var id) -> id.equals(entity.id());
            case Name.OfArea(var id) -> vocabulary.isIn(entity, id);
            case Name.OfFloor(var id) -> vocabulary.isOn(entity, id);
        };
    }

    /** How much of what was said is the entity's own name, not its place or kind. */
    private int score(Entity entity, Reference reference) {
        return reference.mentions().stream()
                .mapToInt(mention -> score(entity, mention, reference))
                .sum();
    }

    private int score(Entity entity, Mention mention, Reference reference) {
        if (mention.isBareWord()) {
            return 1;
        }
        boolean generic =
                (mention.kind() != null && mention.kind().includes(entity))
                        || (mention.isPlace() && reference.plural() && reference.namesKind());
        boolean itsName =
                mention.names().stream()
                        .anyMatch(
                                n -> n instanceof Name.OfEntity(var id) && id.equals(entity.id()));
        return itsName && !generic ? 2 : 0;
    }

    private boolean namesSomething(Reference reference) {
        return reference.mentions().stream()
                .anyMatch(m -> m.isBareWord() || (!m.names().isEmpty() && !m.isPlace()));
    }

    private Resolution named(List<Entity> found, Reference reference) {
        List<Entity> here = reference.namesPlace() ? List.of() : keep(found, this::inRoom);
        List<Entity> meant = here.isEmpty() ? found : here;
        return meant.size() == 1 || reference.plural()
                ? new Resolution.Found(meant, false)
                : choice(meant);
    }

    private Resolution group(List<Entity> able, Reference reference, Wanted wanted) {
        List<Entity> ofKind = reference.namesKind() ? able : keep(able, wanted.usual()::includes);
        if (reference.namesPlace() || reference.here() || reference.everywhere()) {
            return ofKind.isEmpty()
                    ? new Resolution.NoneThere(reference.said())
                    : new Resolution.Found(ofKind, true);
        }
        List<Entity> here = keep(ofKind, this::inRoom);
        if (!here.isEmpty() && !reference.all()) {
            return new Resolution.Found(here, true);
        }
        return ofKind.size() == 1 || (reference.all() && reference.namesKind())
                ? new Resolution.Found(ofKind, true)
                : choice(ofKind);
    }

    private boolean inRoom(Entity entity) {
        return room != null && Objects.equals(entity.areaId(), room.id());
    }

    private static List<Entity> keep(List<Entity> entities, Predicate<Entity> which) {
        return entities.stream().filter(which).toList();
    }
}
