package dev.lucia.language;

import dev.lucia.language.words.Quantity;

/**
 * A quantity as a clause uses it.
 *
 * @param role what the word before it makes of it
 */
record Amount(Quantity quantity, Role role) {

    enum Role {
        PLAIN,
        /** To be reached. */
        TO,
        /** To change by. */
        BY,
        /** To be reached, or a time of day. */
        AT
    }
}
