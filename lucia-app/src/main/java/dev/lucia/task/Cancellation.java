package dev.lucia.task;

/** What became of {@link TaskEngine#cancel}. */
public sealed interface Cancellation {

    /** Ended as canceled. */
    record Canceled(Task task) implements Cancellation {}

    /** It had ended before. */
    record NotCancelable(TaskState state) implements Cancellation {}

    /** No such task of this caller. */
    record Unknown() implements Cancellation {}
}
