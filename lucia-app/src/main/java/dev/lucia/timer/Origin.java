package dev.lucia.timer;

import dev.lucia.task.Speaker;

/**
 * Where and by whom a timer was set: there it rings, in that language.
 *
 * @param contextId conversation it was set in, and its tasks go on in
 */
public record Origin(String contextId, Speaker speaker) {}
