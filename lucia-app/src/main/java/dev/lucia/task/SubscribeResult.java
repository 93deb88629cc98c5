package dev.lucia.task;

/** What became of a wish to follow a task. */
public sealed interface SubscribeResult {

    /** Followed from {@link TaskSubscription#task()} on. */
    record Subscribed(TaskSubscription subscription) implements SubscribeResult {}

    /** The task has ended, and nothing was asked to be replayed. */
    record Ended(TaskState state) implements SubscribeResult {}

    /** The task never was at the asked version; it is at {@code version}. */
    record Ahead(long version) implements SubscribeResult {}

    /** No such task of this caller. */
    record Unknown() implements SubscribeResult {}
}
