package dev.lucia.language;

import dev.lucia.language.Change.Size;
import dev.lucia.language.words.Concept;
import dev.lucia.language.words.Quantity;
import dev.lucia.language.words.Unit;

import java.util.Locale;

/** How much is meant: by a number, with or without its unit, or in words. */
final class Amounts {

    private Amounts() {}

    /** What is to be reached. */
    static Level level(Content content, Dimension dimension) {
        Amount amount = content.amount();
        if (amount == null) {
            String word = content.value(Concept.LEVEL);
            return Character.isDigit(word.charAt(0))
                    ? new Level.Percent(Double.parseDouble(word))
                    : new Level.InWords(Level.Word.valueOf(word.toUpperCase(Locale.ROOT)));
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

    /** What is to be changed. */
    static Change change(Content content, boolean up) {
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
