package dev.lucia.language;

import dev.lucia.language.Change.Size;
import dev.lucia.language.Intent.Move.Movement;
import dev.lucia.language.names.Kind;
import dev.lucia.language.names.Reference;
import dev.lucia.language.names.Wanted;
import dev.lucia.language.words.Concept;
import dev.lucia.language.words.Unit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** What sentences about levels ask for: "to 40 %", "two degrees warmer", "blue". */
final class Levels {

    private static final List<Concept> UPWARD =
            List.of(
                    Concept.UP,
                    Concept.OPEN,
                    Concept.BRIGHTER,
                    Concept.WARMER,
                    Concept.LOUDER,
                    Concept.FASTER);

    /** "Turn it up" with nothing talked about before means what plays. */
    private static final Wanted PLAYING =
            new Wanted(
                    e -> e.domain().equals("media_player") && e.state().value().equals("playing"),
                    Kind.of("player"),
                    Wanted.Range.ROOM);

    private final Things things;

    Levels(Things things) {
        this.things = things;
    }

    List<Reading> set(Clause clause) {
        Amount amount = clause.content().amount();
        boolean by = amount != null && amount.role() == Amount.Role.BY;
        return by ? more(clause) : reach(clause);
    }

    private List<Reading> reach(Clause clause) {
        return onDimension(
                clause,
                (targets, dimension) ->
                        new Intent.SetLevel(
                                targets, dimension, Amounts.level(clause.content(), dimension)));
    }

    List<Reading> adjust(Clause clause) {
        Content content = clause.content();
        Amount amount = content.amount();
        boolean absolute =
                content.has(Concept.LEVEL)
                        || (amount != null
                                && (amount.role() == Amount.Role.TO
                                        || amount.role() == Amount.Role.AT));
        return absolute ? reach(clause) : more(clause);
    }

    private List<Reading> more(Clause clause) {
        Content content = clause.content();
        boolean up = content.values().keySet().stream().anyMatch(UPWARD::contains);
        Change change = Amounts.change(content, up);
        return onDimension(clause, (targets, dimension) -> adjusted(targets, dimension, change));
    }

    private static Intent adjusted(Targets targets, Dimension dimension, Change change) {
        boolean lights = targets.entities().getFirst().domain().equals("light");
        if (dimension == Dimension.POSITION
                && change.amount() == null
                && change.size() == Size.NORMAL) {
            return new Intent.Move(targets, change.up() ? Movement.OPEN : Movement.CLOSE);
        }
        if (dimension == Dimension.TEMPERATURE && lights) {
            Change tone = new Change(!change.up(), null, Unit.NONE, change.size());
            return new Intent.Adjust(targets, Dimension.TONE, tone);
        }
        return new Intent.Adjust(targets, dimension, change);
    }

    List<Reading> colour(Clause clause) {
        String colour = clause.content().value(Concept.COLOUR);
        return withLevel(
                clause,
                things.namedOrObvious(
                        clause, lights(), all -> List.of(new Intent.SetColour(all, colour))));
    }

    List<Reading> white(Clause clause) {
        Level tone =
                new Level.Exact(
                        Double.parseDouble(clause.content().value(Concept.WHITE)), Unit.KELVIN);
        return withLevel(
                clause,
                things.namedOrObvious(
                        clause,
                        lights(),
                        all -> List.of(new Intent.SetLevel(all, Dimension.TONE, tone))));
    }

    /** "Red at 50 %" are two wishes. */
    private List<Reading> withLevel(Clause clause, List<Reading> readings) {
        Content content = clause.content();
        if (!content.has(Concept.PERCENT) && !content.has(Concept.LEVEL)) {
            return readings;
        }
        List<Reading> all = new ArrayList<>(readings);
        all.addAll(
                things.namedOrObvious(
                        clause,
                        lights(),
                        targets ->
                                List.of(
                                        new Intent.SetLevel(
                                                targets,
                                                Dimension.BRIGHTNESS,
                                                Amounts.level(content, Dimension.BRIGHTNESS)))));
        return all;
    }

    private List<Reading> onDimension(
            Clause clause, BiFunction<Targets, Dimension, Intent> intent) {
        Dimension said = Dimensions.said(clause.content());
        boolean vague = clause.references().stream().allMatch(Reference::it);
        if (said == null) {
            boolean warmth = isWarmth(clause.content());
            Things.Maker usual =
                    all -> List.of(intent.apply(all, Dimensions.usual(all.entities().getFirst())));
            Wanted levelled =
                    new Wanted(
                            Kind.of("has-levels")::includes,
                            Kind.of(warmth && !vague ? "climate" : "light"),
                            Wanted.Range.ROOM);
            List<Reading> named = things.named(clause, levelled, usual);
            boolean nothingYet = named.equals(List.of(new Reading.NothingNamed()));
            return nothingYet && vague && !clause.references().isEmpty()
                    ? things.namedOrObvious(
                            clause, warmth ? Wanted.only(Kind.of("climate")) : PLAYING, usual)
                    : named;
        }
        boolean tone = clause.content().has(Concept.WARMER) || clause.content().has(Concept.COOLER);
        Kind able = Kind.of(tone ? "has-warmth" : Dimensions.able(said));
        return things.namedOrObvious(
                clause,
                new Wanted(able::includes, said.kind(), Wanted.Range.ROOM),
                all -> List.of(intent.apply(all, said)));
    }

    /** "Set the bedroom to 21" means degrees, "to 60" the lights. */
    private static boolean isWarmth(Content content) {
        Amount amount = content.amount();
        return amount != null
                && amount.quantity().unit() == Unit.NONE
                && amount.quantity().value() >= 5
                && amount.quantity().value() <= 32;
    }

    private static Wanted lights() {
        return Wanted.only(Kind.of("light"));
    }
}
