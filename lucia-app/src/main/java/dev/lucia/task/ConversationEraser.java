package dev.lucia.task;

/** Keeps something about conversations beside their tasks, and can be made to forget it. */
public interface ConversationEraser {

    /**
     * Forgets all that was kept of {@code caller}'s conversation {@code contextId}; nothing happens
     * if that is nothing.
     *
     * @throws StoreUnavailable when it cannot be known whether it is forgotten
     */
    void erase(Caller caller, String contextId);
}
