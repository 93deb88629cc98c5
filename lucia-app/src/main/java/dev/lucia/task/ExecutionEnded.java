package dev.lucia.task;

/** This replica may no longer work on the task; whoever may goes on from what was stored. */
public final class ExecutionEnded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ExecutionEnded(TaskId task) {
        super("no longer the owner of task " + task, null, false, false);
    }
}
