package dev.lucia.task;

/** Hears of all tasks, on one thread, in the order of the store. Must not block. */
public interface TaskSignalListener {

    /** A task moved on. */
    void changed(TaskSignal signal);

    /** Signals may have been missed: whoever follows a task has to read it. */
    void missed();
}
