package dev.lucia.task;

import java.util.Map;

/**
 * The tasks of a caller, for people: listed, counted, erased. Another caller's tasks look like
 * none. Fails as {@link TaskEngine} does.
 */
public interface TaskCatalog {

    /** A page of tasks, newest status first. */
    TaskPage list(TaskQuery query);

    /** How many tasks the caller has, by state; states without any are there with 0. */
    Map<TaskState, Long> statistics(Caller caller);

    /**
     * Forgets the task and all that was said in it; work on it stops.
     *
     * @return whether there was one
     */
    boolean erase(Caller caller, TaskId id);

    /**
     * Forgets all tasks of a conversation, and what else is kept of it; gives the number of tasks.
     */
    int eraseContext(Caller caller, String contextId);
}
