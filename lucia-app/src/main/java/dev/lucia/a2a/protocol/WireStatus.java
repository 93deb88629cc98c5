package dev.lucia.a2a.protocol;

import org.jspecify.annotations.Nullable;

/**
 * Where a task stands.
 *
 * @param state such as {@code TASK_STATE_WORKING}
 * @param timestamp since when, in UTC with milliseconds
 */
public record WireStatus(String state, @Nullable WireMessage message, String timestamp) {}
