package dev.lucia.language;

import dev.lucia.home.Entity;
import dev.lucia.language.Change.Size;
import dev.lucia.language.Intent.Move.Movement;
import dev.lucia.language.names.Kind;
import dev.lucia.language.names.Reference;
import dev.lucia.language.names.Wanted;
import dev.lucia.language.words.Concept;
import dev.lucia.language.words.Quantity;
import dev.lucia.language.words.Unit;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** What sentences about levels ask for: "to 40 %", "two degrees warmer", "blue". */
final class Levels {

    private static final Map<Concept, Dimension> DIMENSIONS = new EnumMap<>(Concept.class);

    static {
        DIMENSIONS.put(Concept.BRIGHTNESS, Dimension.BRIGHTNESS);
        DIMENSIONS.put(Concept.TONE, Dimension.TONE);
        DIMENSIONS.put(Concept.KELVIN, Dimension.TONE);
        DIMENSIONS.put(Concept.HUMIDITY, Dimension.HUMIDITY);
        DIMENSIONS.put(Concept.SPEED, Dimension.SPEED);
        DIMENSIONS.put(Concept.POSITION, Dimension.POSITION);
        DIMENSIONS.put(Concept.TILT, Dimension.TILT);
        DIMENSIONS.put(Concept.VOLUME, Dimension.VOLUME);
        DIMENSIONS.put(Concept.TEMPERATURE, Dimension.TEMPERATURE);
        DIMENSIONS.put(Concept.DEGREES, Dimension.TEMPERATURE);
        DIMENSIONS.put(Concept.BRIGHTER, Dimension.BRIGHTNESS);
        DIMENSIONS.put(Concept.DARKER, Dimension.BRIGHTNESS);
        DIMENSIONS.put(Concept.LOUDER, Dimension.VOLUME);
        DIMENSIONS.put(Concept.QUIETER, Dimension.VOLUME);
        DIMENSIONS.put(Concept.FASTER, Dimension.SPEED);
        DIMENSIONS.put(Concept.SLOWER, Dimension.SPEED);
        DIMENSIONS.put(Concept.WARMER, Dimension.TEMPERATURE);
        DIMENSIONS.put(Concept.COOLER, Dimension.TEMPERATURE);
        DIMENSIONS.put(Concept.OPEN, Dimension.POSITION);
        DIMENSIONS.put(Concept.CLOSE, Dimension.POSITION);
    }

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
                                targets, dimension, level(clause.content(), dimension)));
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
        Change change = change(content, up);
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
                                                level(content, Dimension.BRIGHTNESS)))));
        return all;
    }

    private List<Reading> onDimension(
            Clause clause, BiFunction<Targets, Dimension, Intent> intent) {
        Dimension said = said(clause.content());
        boolean vague = clause.references().stream().allMatch(Reference::it);
        if (said == null && vague && !clause.references().isEmpty()) {
            return things.namedOrObvious(
                    clause,
                    PLAYING,
                    all -> List.of(intent.apply(all, usual(all.entities().getFirst()))));
        }
        if (said == null) {
            return things.named(
                    clause,
                    new Wanted(
                            Kind.of("has-levels")::includes,
                            Kind.of(usual(clause)),
                            Wanted.Range.ROOM),
                    all -> List.of(intent.apply(all, usual(all.entities().getFirst()))));
        }
        boolean tone = clause.content().has(Concept.WARMER) || clause.content().has(Concept.COOLER);
        Kind able = Kind.of(tone ? "has-warmth" : able(said));
        return things.namedOrObvious(
                clause,
                new Wanted(able::includes, said.kind(), Wanted.Range.ROOM),
                all -> List.of(intent.apply(all, said)));
    }

    /** "Set the bedroom to 21" means degrees, "to 60" the lights. */
    private static String usual(Clause clause) {
        Amount amount = clause.content().amount();
        boolean warmth =
                amount != null
                        && amount.quantity().unit() == Unit.NONE
                        && amount.quantity().value() >= 5
                        && amount.quantity().value() <= 32
                        && clause.references().stream().noneMatch(Reference::it);
        return warmth ? "climate" : "light";
    }

    private static @Nullable Dimension said(Content content) {
        for (Map.Entry<Concept, Dimension> entry : DIMENSIONS.entrySet()) {
            if (content.has(entry.getKey())) {
                return entry.getValue();
            }
        }
        return null;
    }

    private static String able(Dimension dimension) {
        return switch (dimension) {
            case BRIGHTNESS, TONE -> "light";
            case TEMPERATURE -> "has-temperature";
            case HUMIDITY -> "humidifier";
            case SPEED -> "fan";
            case POSITION -> "can-close";
            case TILT -> "cover";
            case VOLUME -> "player";
            case VALUE -> "number";
        };
    }

    private static Dimension usual(Entity entity) {
        return switch (entity.domain()) {
            case "climate", "water_heater" -> Dimension.TEMPERATURE;
            case "fan" -> Dimension.SPEED;
            case "cover", "valve" -> Dimension.POSITION;
            case "media_player" -> Dimension.VOLUME;
            case "humidifier" -> Dimension.HUMIDITY;
            case "number", "input_number" -> Dimension.VALUE;
            default -> Dimension.BRIGHTNESS;
        };
    }

    private static Wanted lights() {
        return Wanted.only(Kind.of("light"));
    }

    private static Level level(Content content, Dimension dimension) {
        Amount amount = content.amount();
        if (amount == null) {
            String word = content.value(Concept.LEVEL);
            return Character.isDigit(word.charAt(0))
                    ? new Level.Percent(Double.parseDouble(word))
                    : new Level.InWords(
                            Level.Word.valueOf(word.toUpperCase(java.util.Locale.ROOT)));
        }
        Quantity quantity = amount.quantity();
        boolean percent =
                switch (dimension) {
                    case BRIGHTNESS, SPEED, POSITION, TILT, VOLUME ->
                            quantity.unit() == Unit.NONE || quantity.unit() == Unit.PERCENT;
                    case TONE, TEMPERATURE, HUMIDITY, VALUE -> false;
                };
        return percent
                ? new Level.Percent(quantity.value())
                : new Level.Exact(quantity.value(), quantity.unit());
    }

    private static Change change(Content content, boolean up) {
        Amount amount = content.amount();
        Size size =
                content.has(Concept.LITTLE)
                        ? Size.LITTLE
                        : content.has(Concept.MUCH) ? Size.MUCH : Size.NORMAL;
        return amount == null
                ? new Change(up, null, Unit.NONE, size)
                : new Change(up, amount.quantity().value(), amount.quantity().unit(), size);
    }
}
