package dev.lucia.language;

import dev.lucia.language.words.Unit;

import org.jspecify.annotations.Nullable;

/**
 * A wish for more or less.
 *
 * @param amount by how much, or null if it was not said
 * @param size how much is meant when no amount was said
 */
public record Change(boolean up, @Nullable Double amount, Unit unit, Size size) {

    /** How much is meant when no amount is said. */
    public enum Size {
        LITTLE,
        NORMAL,
        MUCH
    }
}
