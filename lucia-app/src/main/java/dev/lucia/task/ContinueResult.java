package dev.lucia.task;

/** What became of an answer that was handed to the store. */
public sealed interface ContinueResult {

    /** Stored; the task is this replica's to go on with. */
    record Owned(TaskLease lease) implements ContinueResult {}

    /** The same answer came before. */
    record Repeated(TaskId task) implements ContinueResult {}

    /** The message id was used before with another body. */
    record Conflicting(TaskId task) implements ContinueResult {}

    /** The task is at {@code version} now; if that is the expected one, it waits for nothing. */
    record NotWaiting(long version, TaskState state) implements ContinueResult {}

    /** The task was erased. */
    record Gone() implements ContinueResult {}
}
