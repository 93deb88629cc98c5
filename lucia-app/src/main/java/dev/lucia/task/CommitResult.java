package dev.lucia.task;

/** What became of a write to a task. */
public sealed interface CommitResult {

    /** On disk; the task is at {@code version} now. */
    record Committed(long version) implements CommitResult {}

    /** The task is at another version than the writer knew. */
    record Stale(long version) implements CommitResult {}

    /** The lease was taken over: stop at once, write nothing more. */
    record Fenced() implements CommitResult {}

    /** The task has ended or was erased. */
    record Gone() implements CommitResult {}
}
