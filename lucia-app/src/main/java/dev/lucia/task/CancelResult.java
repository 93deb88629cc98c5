package dev.lucia.task;

/** What became of a wish to cancel a task. */
public sealed interface CancelResult {

    /** Ended; whoever worked on it has to stop and cannot write any more. */
    record Canceled(TaskEvent event, long epoch) implements CancelResult {}

    /** It had ended before. */
    record NotCancelable(TaskState state) implements CancelResult {}

    /** No such task of this caller. */
    record Unknown() implements CancelResult {}
}
