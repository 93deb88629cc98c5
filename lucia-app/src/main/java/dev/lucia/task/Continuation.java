package dev.lucia.task;

/** What became of an answer to a task's question. */
public sealed interface Continuation {

    /** The answer is stored, and this replica goes on with the task. */
    record Continued(Task task) implements Continuation {}

    /** The same answer was given before. */
    record Repeated(TaskId task) implements Continuation {}

    /** The message id was used before with another body. */
    record Conflicting(TaskId task) implements Continuation {}

    /** The task asks nothing now. */
    record NotWaiting(TaskState state) implements Continuation {}

    /** No such task of this caller. */
    record Unknown() implements Continuation {}
}
