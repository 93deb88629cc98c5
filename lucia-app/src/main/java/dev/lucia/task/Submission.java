package dev.lucia.task;

/** What became of a submission. */
public sealed interface Submission {

    /** Stored, owned by this replica, and being worked on. */
    record Accepted(TaskId task, String contextId) implements Submission {}

    /** The same message was submitted before; this is its task. */
    record Repeated(TaskId task) implements Submission {}

    /** The message id was used before with another body. */
    record Conflicting(TaskId task) implements Submission {}
}
