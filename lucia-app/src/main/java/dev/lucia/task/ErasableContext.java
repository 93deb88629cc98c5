package dev.lucia.task;

/** What a feature keeps of conversations beside their tasks. */
public interface ErasableContext {

    /** Forgets all of it; fails as {@link TaskEngine} does. */
    void erase(Caller caller, String contextId);
}
