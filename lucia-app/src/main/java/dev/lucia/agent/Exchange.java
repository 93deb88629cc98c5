package dev.lucia.agent;

/**
 * A sentence and what Lucia said to it.
 *
 * @param focus what it was about; {@link Focus#NONE} leaves the focus where it was
 */
public record Exchange(String sentence, String answer, Focus focus) {}
