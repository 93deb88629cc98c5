package dev.lucia.language;

import dev.lucia.home.Entity;
import dev.lucia.language.names.Reference;
import dev.lucia.language.names.Resolution;
import dev.lucia.language.names.Resolver;
import dev.lucia.language.names.Wanted;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Finds the things a clause is about, or what to say where they cannot be told. */
final class Things {

    /** Intents on the things that were found. */
    interface Maker extends Function<Targets, List<? extends Intent>> {}

    private static final Set<String> BUSY = Set.of("playing", "cleaning", "mowing");

    private final Resolver resolver;

    Things(Resolver resolver) {
        this.resolver = resolver;
    }

    /** Intents on what {@code clause} names; it has to name something. */
    List<Reading> named(Clause clause, Wanted wanted, Maker intents) {
        return clause.references().isEmpty()
                ? List.of(new Reading.NothingNamed())
                : on(clause, clause.references(), wanted, intents);
    }

    /** Intents on what {@code clause} names, else on the one that can be meant. */
    List<Reading> namedOrObvious(Clause clause, Wanted wanted, Maker intents) {
        return named(clause, wanted, intents, Reference.NOTHING);
    }

    /** The same; of several that fit a word such as "music", the only one that is at it. */
    List<Reading> namedOrBusy(Clause clause, Wanted wanted, Maker intents) {
        List<Reading> readings = namedOrObvious(clause, wanted, intents);
        if (!(readings.getFirst() instanceof Reading.WhichOne(var candidates))
                || !clause.namesNothing()) {
            return readings;
        }
        List<Entity> busy =
                candidates.stream().filter(e -> BUSY.contains(e.state().value())).toList();
        return busy.size() == 1
                ? understood(intents.apply(new Targets(busy, false, false)))
                : readings;
    }

    /** The same, or on sensors of what it names: "the battery of the lock". */
    List<Reading> namedOrParts(Clause clause, Wanted wanted, Maker intents) {
        List<Reading> readings = namedOrObvious(clause, wanted, intents);
        if (!(readings.getFirst() instanceof Reading.Unable(var things))) {
            return readings;
        }
        List<Entity> parts = resolver.partsOf(things, wanted);
        return parts.isEmpty()
                ? readings
                : understood(intents.apply(new Targets(parts, false, false)));
    }

    /** Intents on what {@code clause} names, else on all that can be meant. */
    List<Reading> namedOrAny(Clause clause, Wanted wanted, Maker intents) {
        return named(clause, wanted, intents, Reference.ANY);
    }

    private List<Reading> named(Clause clause, Wanted wanted, Maker intents, Reference otherwise) {
        boolean vague = clause.references().stream().allMatch(Reference::it);
        if (!vague) {
            return on(clause, clause.references(), wanted, intents);
        }
        boolean last = resolver.resolve(Reference.IT, wanted) instanceof Resolution.Found;
        return on(clause, List.of(last ? Reference.IT : otherwise), wanted, intents);
    }

    private List<Reading> on(
            Clause clause, List<Reference> references, Wanted wanted, Maker intents) {
        Set<Entity> meant = new LinkedHashSet<>();
        boolean group = !clause.exceptions().isEmpty();
        for (Reference reference : references) {
            Resolution resolution = resolver.resolve(reference, wanted);
            if (!(resolution instanceof Resolution.Found(var entities, boolean several))) {
                return List.of(unresolved(resolution));
            }
            meant.addAll(entities);
            group |= several;
        }
        for (Reference exception : clause.exceptions()) {
            List<Entity> left = resolver.among(List.copyOf(meant), exception);
            if (left.isEmpty()
                    && resolver.resolve(exception, wanted.anywhere())
                            instanceof Resolution.NothingCalled(var said)) {
                return List.of(new Reading.NothingCalled(said));
            }
            left.forEach(meant::remove);
        }
        if (meant.isEmpty()) {
            return List.of(new Reading.NothingNamed());
        }
        boolean any = references.stream().anyMatch(Reference::any);
        return understood(intents.apply(new Targets(new ArrayList<>(meant), group, any)));
    }

    /** Readings of what is clear. */
    static List<Reading> understood(List<? extends Intent> intents) {
        return intents.stream().<Reading>map(Reading.Understood::new).toList();
    }

    private static Reading unresolved(Resolution resolution) {
        return switch (resolution) {
            case Resolution.Choice(var candidates) -> new Reading.WhichOne(candidates);
            case Resolution.NothingCalled(var said) -> new Reading.NothingCalled(said);
            case Resolution.NoneThere(var said) ->
                    said.isEmpty() ? new Reading.NothingNamed() : new Reading.NoneThere(said);
            case Resolution.WrongKind(var entities) -> new Reading.Unable(entities);
            case Resolution.Unnamed _ -> new Reading.NothingNamed();
            case Resolution.Found found -> throw new IllegalArgumentException("found: " + found);
        };
    }
}
