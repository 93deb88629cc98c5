package dev.lucia.agent;

/** How much harm an action can do when it was not meant. Decided in code only. */
enum Risk {
    /** Undone by the next sentence. */
    SAFE,
    /** Felt by everyone at home. */
    NOTABLE,
    /** Opens the home or switches its protection off: asks first. */
    RISKY
}
