package dev.lucia.language.names;

import dev.lucia.home.Area;
import dev.lucia.home.Entity;
import dev.lucia.home.EntityId;
import dev.lucia.home.Home;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Finds the things that are meant in one home. The speaker's room comes first; what stays a tie is
 * a {@link Resolution.Choice}, never a guess; and an empty reference never means everything.
 */
public final class Resolver {

    private static final Wanted ANYTHING =
            new Wanted(entity -> true, Kind.of("anything"), Wanted.Range.HOME);

    private final Vocabulary vocabulary;
    private final Matching matching;
    private final List<Entity> entities;
    private final @Nullable Area room;
    private final Collection<EntityId> chosen;
    private final Collection<EntityId> focus;

    /**
     * @param room the speaker's, if known
     * @param chosen by the speaker when asked which one is meant
     * @param focus what was talked about last, for "it"
     */
    public Resolver(
            Home home,
            Vocabulary vocabulary,
            @Nullable Area room,
            Collection<EntityId> chosen,
            Collection<EntityId> focus) {
        this.vocabulary = vocabulary;
        this.matching = new Matching(vocabulary);
        this.room = room;
        this.chosen = chosen;
        this.focus = focus;
        this.entities = exposed(home, vocabulary);
    }

    /** The things that {@code reference} means to somebody who wants {@code wanted}. */
    public Resolution resolve(Reference reference, Wanted wanted) {
        if (reference.it()) {
            List<Entity> last = keep(entities, entity -> focus.contains(entity.id()));
            List<Entity> able = keep(last, wanted.able());
            return able.isEmpty()
                    ? new Resolution.Unnamed()
                    : new Resolution.Found(able, able.size() > 1);
        }
        Resolution found = exactly(reference, wanted);
        boolean clear = found instanceof Resolution.Found;
        if (clear || reference.equals(reference.broader())) {
            return clear ? found : every(reference, wanted, found);
        }
        Resolution more = exactly(reference.broader(), wanted);
        return more instanceof Resolution.Found ? more : found;
    }

    private Resolution every(Reference reference, Wanted wanted, Resolution otherwise) {
        Reference every = reference.everyOne();
        return every.equals(reference) ? otherwise : exactly(every, wanted);
    }

    private Resolution exactly(Reference reference, Wanted wanted) {
        boolean here = reference.here() && room != null;
        List<Entity> fitting =
                keep(entities, e -> matching.fits(e, reference) && (!here || inRoom(e)));
        List<Entity> able = keep(fitting, wanted.able());
        if (able.isEmpty()) {
            return none(fitting, reference);
        }
        List<Entity> best = best(able, reference, wanted);
        return best.isEmpty() ? group(able, reference, wanted) : named(best, reference);
    }

    /** Those of {@code able} whose own names were said best; none if no name was said. */
    private List<Entity> best(List<Entity> able, Reference reference, Wanted wanted) {
        List<Entity> best = new ArrayList<>();
        int most = 1;
        for (Entity entity : able) {
            int score = matching.score(entity, reference, wanted);
            if (score > most) {
                best.clear();
                most = score;
            }
            if (score == most) {
                best.add(entity);
            }
        }
        return best;
    }

    /** Those of {@code candidates} that an answer such as "the left one" or "both" means. */
    public List<Entity> among(List<Entity> candidates, Reference reference) {
        List<Entity> fitting = keep(candidates, entity -> matching.fits(entity, reference));
        int best =
                fitting.stream()
                        .mapToInt(e -> matching.score(e, reference, ANYTHING))
                        .max()
                        .orElse(0);
        return keep(fitting, entity -> matching.score(entity, reference, ANYTHING) == best);
    }

    /** Things for {@code wanted} that are called like one of {@code entities}, and more. */
    public List<Entity> partsOf(List<Entity> entities, Wanted wanted) {
        return keep(
                this.entities,
                e ->
                        wanted.able().test(e)
                                && entities.stream()
                                        .anyMatch(whole -> vocabulary.isPartOf(e, whole)));
    }

    /** All that fits what was said, whatever is to be done with it, and how well. */
    public Map<Entity, Integer> scores(Reference reference) {
        Map<Entity, Integer> scores = new LinkedHashMap<>();
        for (Entity entity : entities) {
            if (matching.fits(entity, reference)) {
                scores.put(entity, matching.score(entity, reference, ANYTHING));
            }
        }
        return scores;
    }

    /** The speaker's room, if known. */
    public @Nullable Area room() {
        return room;
    }

    private static Resolution none(List<Entity> fitting, Reference reference) {
        if (reference.saysWhere() && !Matching.namesSomething(reference)) {
            return new Resolution.NoneThere(reference.said());
        }
        return fitting.isEmpty()
                ? new Resolution.NothingCalled(reference.said())
                : new Resolution.WrongKind(fitting);
    }

    private Resolution named(List<Entity> found, Reference reference) {
        List<Entity> here = reference.saysWhere() ? List.of() : keep(found, this::inRoom);
        List<Entity> meant = here.isEmpty() ? found : here;
        return meant.size() == 1 || reference.isPlural()
                ? new Resolution.Found(meant, false)
                : choice(meant);
    }

    private Resolution group(List<Entity> able, Reference reference, Wanted wanted) {
        List<Entity> usual = reference.namesKind() ? able : keep(able, wanted.usual()::includes);
        List<Entity> ofKind = usual.isEmpty() && able.size() == 1 ? able : usual;
        if (ofKind.isEmpty()) {
            return new Resolution.NoneThere(reference.said());
        }
        boolean where = reference.saysWhere() && !(reference.here() && room == null);
        boolean several = reference.isPlural() && (reference.namesKind() || !inRoomOnly(wanted));
        if (where
                || reference.any()
                || (several && (reference.all() || wanted.range() == Wanted.Range.HOME))) {
            return new Resolution.Found(ofKind, ofKind.size() > 1);
        }
        List<Entity> here = keep(ofKind, this::inRoom);
        if (!here.isEmpty()) {
            return new Resolution.Found(here, here.size() > 1);
        }
        List<Entity> called = keep(ofKind, entity -> matching.isCalled(entity, reference));
        List<Entity> worded = keep(ofKind, entity -> matching.hasWordOf(entity, reference));
        List<Entity> meant =
                !called.isEmpty() ? called : several || worded.isEmpty() ? ofKind : worded;
        return meant.size() == 1 || (several && !inRoomOnly(wanted))
                ? new Resolution.Found(meant, meant.size() > 1)
                : choice(meant);
    }

    private static boolean inRoomOnly(Wanted wanted) {
        return wanted.range() == Wanted.Range.ROOM;
    }

    private Resolution choice(List<Entity> candidates) {
        List<Entity> decided = keep(candidates, entity -> chosen.contains(entity.id()));
        return decided.isEmpty()
                ? new Resolution.Choice(candidates)
                : new Resolution.Found(decided, decided.size() > 1);
    }

    private boolean inRoom(Entity entity) {
        return room != null && Objects.equals(entity.areaId(), room.id());
    }

    /** What may be seen, in the order of its ids; called for each sentence. */
    private static List<Entity> exposed(Home home, Vocabulary vocabulary) {
        List<Entity> exposed = new ArrayList<>(vocabulary.entities().size());
        for (EntityId id : vocabulary.entities()) {
            Entity entity = home.entities().get(id);
            if (entity != null) {
                exposed.add(entity);
            }
        }
        return exposed;
    }

    private static List<Entity> keep(List<Entity> entities, Predicate<Entity> which) {
        List<Entity> kept = new ArrayList<>();
        for (Entity entity : entities) {
            if (which.test(entity)) {
                kept.add(entity);
            }
        }
        return kept;
    }
}
