package dev.lucia.agent;

import dev.lucia.task.Caller;
import dev.lucia.task.ConversationEraser;

/**
 * Short-term memory of conversations, shared by all replicas: the latest exchanges of each, for a
 * limited time. A caller's conversations are its own. Safe for use by many threads.
 *
 * <p>It is a convenience: while the store is away nothing is remembered, and nothing else fails.
 */
public interface ConversationMemory extends ConversationEraser {

    /** What is remembered of {@code caller}'s conversation; nothing while the store is away. */
    Recollection recall(Caller caller, String contextId);

    /** Remembers {@code exchange} as the latest; the oldest ones are dropped. */
    void remember(Caller caller, String contextId, Exchange exchange);
}
