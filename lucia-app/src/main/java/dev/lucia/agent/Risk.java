package dev.lucia.agent;

/** How much harm an action can do when it was not meant. Decided in code only. */
enum Risk {
    /** Undone by the next sentence. */
    SAFE,
    /** Felt by everyone at home, or further from now than people usually mean: asks first. */
    NOTABLE,
    /** Opens the home or switches its protection off: asks somebody who may confirm it. */
    RISKY
}
