package dev.lucia.task;

/**
 * Does the work of a task. Called on a virtual thread of its own, again after a take-over;
 * interrupted when the task is canceled or its lease is lost.
 */
@FunctionalInterface
public interface TaskRunner {

    /** Works on the task until it ends or must wait; an exception ends it as failed. */
    Outcome run(TaskExecution execution) throws Exception;

    /**
     * Whether {@code task} is answered by a mere message: it is stored and run as any other, but is
     * in no list.
     */
    default boolean repliesTo(NewTask task) {
        return false;
    }
}
