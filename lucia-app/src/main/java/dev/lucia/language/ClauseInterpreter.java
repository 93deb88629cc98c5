package dev.lucia.language;

import dev.lucia.home.Entity;
import dev.lucia.language.names.Kind;
import dev.lucia.language.names.Reference;
import dev.lucia.language.names.Resolution;
import dev.lucia.language.names.Resolver;
import dev.lucia.language.names.Wanted;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;

/** Takes one clause for an intent on things of the home. */
final class ClauseInterpreter {

    private static final Kind EVERYTHING = Kind.of("everything");
    private static final Wanted SWITCHABLE =
            new Wanted(entity -> EVERYTHING.includes(entity), Kind.of("light"));

    private final Frames frames;
    private final Resolver resolver;

    ClauseInterpreter(Frames frames, Resolver resolver) {
        this.frames = frames;
        this.resolver = resolver;
    }

    Reading interpret(Clause clause) {
        Frame frame = frames.of(clause);
        if (frame == null) {
            return new Reading.NotUnderstood();
        }
        return switch (frame) {
            case TURN_ON -> onThings(clause, SWITCHABLE, things -> new Intent.Power(things, true));
            case TURN_OFF ->
                    onThings(clause, SWITCHABLE, things -> new Intent.Power(things, false));
        };
    }

    private Reading onThings(Clause clause, Wanted wanted, Function<Targets, Intent> intent) {
        if (clause.references().isEmpty()) {
            return new Reading.NothingNamed();
        }
        Set<Entity> meant = new LinkedHashSet<>();
        boolean group = !clause.exceptions().isEmpty();
        for (Reference reference : clause.references()) {
            switch (resolver.resolve(reference, wanted)) {
                case Resolution.Found(var entities, boolean asGroup) -> {
                    meant.addAll(entities);
                    group |= asGroup;
                }
                case Resolution.Choice(var candidates) -> {
                    return new Reading.WhichOne(candidates);
                }
                case Resolution.NothingCalled(var said) -> {
                    return new Reading.NothingCalled(said);
                }
                case Resolution.NoneThere(var said) -> {
                    return new Reading.NoneThere(said);
                }
                case Resolution.WrongKind(var entities) -> {
                    return new Reading.Unable(entities);
                }
            }
        }
        for (Reference exception : clause.exceptions()) {
            if (!(resolver.resolve(exception, wanted)
                    instanceof Resolution.Found(var entities, var _))) {
                return new Reading.NothingCalled(exception.said());
            }
            entities.forEach(meant::remove);
        }
        return meant.isEmpty()
                ? new Reading.NothingNamed()
                : new Reading.Understood(intent.apply(new Targets(new ArrayList<>(meant), group)));
    }
}
