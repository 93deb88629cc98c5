package dev.lucia.task;

import dev.lucia.task.TaskSubscription.Reason;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Brings what happens to tasks, here or on other replicas, to the subscribers of this replica. The
 * store is read once, however many there are.
 */
final class TaskFanOut implements TaskSignalListener {

    private final Map<TaskId, TaskChannel> channels = new ConcurrentHashMap<>();
    private final FreshResults fresh = new FreshResults();
    private final TaskStore store;
    private final TaskMetrics metrics;

    TaskFanOut(TaskStore store, TaskMetrics metrics) {
        this.store = store;
        this.metrics = metrics;
    }

    /**
     * Registers a subscriber, who misses nothing from now on. It has to begin with a task that was
     * read afterwards.
     */
    Subscriber open(TaskId task) {
        Subscriber subscriber = new Subscriber(closing -> close(task, closing));
        channels.compute(
                task,
                (id, known) -> {
                    TaskChannel channel = known == null ? new TaskChannel(id, store) : known;
                    channel.add(subscriber);
                    return channel;
                });
        metrics.subscribed();
        return subscriber;
    }

    /** The subscriber has begun at {@code version}. */
    void begun(TaskId task, long version) {
        TaskChannel channel = channels.get(task);
        if (channel != null) {
            channel.needs(version);
        }
    }

    /** Results that nobody has taken yet. */
    FreshResults fresh() {
        return fresh;
    }

    /** The store told that a task moved on. */
    @Override
    public void changed(TaskSignal signal) {
        metrics.heard(signal);
        publish(signal);
    }

    /** A task moved on; if that was here, the store will tell it again, which does no harm. */
    void publish(TaskSignal signal) {
        fresh.changed(signal);
        TaskChannel channel = channels.get(signal.task());
        if (channel != null) {
            channel.offer(signal);
        }
    }

    @Override
    public void missed() {
        fresh.clear();
        channels.values().forEach(TaskChannel::check);
    }

    /** Tells those who wait that the store does not answer. */
    void storeAway() {
        channels.values().forEach(TaskChannel::storeAway);
    }

    /** Ends all subscriptions, so that their listeners go on at another replica. */
    void drain() {
        channels.values().forEach(channel -> channel.end(Reason.DRAINING));
    }

    private void close(TaskId task, Subscriber subscriber) {
        channels.computeIfPresent(
                task, (id, channel) -> channel.remove(subscriber) ? null : channel);
        metrics.unsubscribed();
    }
}
