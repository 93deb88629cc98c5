package dev.lucia.agent;

/**
 * A sentence that the grammar does not understand.
 *
 * @param sentence as it was said, with everything that was asked back
 */
record Unclear(String sentence, Setting setting) {}
