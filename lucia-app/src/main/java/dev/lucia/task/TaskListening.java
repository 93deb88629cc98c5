package dev.lucia.task;

import dev.lucia.task.TaskSubscription.Delivery.Ended;
import dev.lucia.task.TaskSubscription.Delivery.Happened;
import dev.lucia.task.TaskSubscription.Delivery.Quiet;
import dev.lucia.task.TaskSubscription.Delivery.StoreAway;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Follows tasks. A listener is registered before the task is read, so that nothing can happen
 * between both unseen.
 */
final class TaskListening {

    private final TaskStore store;
    private final TaskRuns runs;
    private final TaskFanOut fanOut;

    TaskListening(TaskStore store, TaskRuns runs, TaskFanOut fanOut) {
        this.store = store;
        this.runs = runs;
        this.fanOut = fanOut;
    }

    /** Waits until the task has settled; what this replica worked on itself is not read. */
    Optional<Task> await(Caller caller, TaskId id, Duration patience) throws InterruptedException {
        try (Subscriber subscriber = fanOut.open(id)) {
            Optional<Task> known =
                    runs.find(caller, id)
                            .or(() -> fanOut.fresh().take(caller, id))
                            .or(() -> read(caller, id));
            if (known.isEmpty() || known.get().isSettled()) {
                return known;
            }
            subscriber.begin(known.get(), List.of());
            fanOut.begun(id, known.get().version());
            return settled(subscriber, patience).or(() -> read(caller, id));
        }
    }

    /** Follows the task from {@code lastEvent} on, or as it is. */
    SubscribeResult subscribe(Caller caller, TaskId id, OptionalLong lastEvent) {
        Subscriber subscriber = fanOut.open(id);
        try {
            SubscribeResult result = begin(subscriber, caller, id, lastEvent);
            if (!(result instanceof SubscribeResult.Subscribed)) {
                subscriber.close();
            }
            return result;
        } catch (RuntimeException failed) {
            subscriber.close();
            throw failed;
        }
    }

    private SubscribeResult begin(
            Subscriber subscriber, Caller caller, TaskId id, OptionalLong lastEvent) {
        Optional<TaskHistory> read =
                store.history(id).filter(history -> history.caller().equals(caller));
        if (read.isEmpty()) {
            return new SubscribeResult.Unknown();
        }
        Task now = read.get().now();
        if (lastEvent.isEmpty() && now.state().isTerminal()) {
            return new SubscribeResult.Ended(now.state());
        }
        if (lastEvent.orElse(0) > now.version()) {
            return new SubscribeResult.Ahead(now.version());
        }
        Task from = lastEvent.isEmpty() ? now : read.get().asOf(lastEvent.getAsLong());
        subscriber.begin(from, read.get().after(from.version()));
        fanOut.begun(id, now.version());
        return new SubscribeResult.Subscribed(subscriber);
    }

    private Optional<Task> read(Caller caller, TaskId id) {
        return store.find(id).filter(task -> task.caller().equals(caller));
    }

    /** The task once it has settled, or as it stands; empty if it has to be read. */
    private static Optional<Task> settled(Subscriber subscriber, Duration patience)
            throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        Task task = subscriber.task();
        while (!task.isSettled()) {
            switch (subscriber.next(Duration.ofNanos(end - System.nanoTime()))) {
                case Happened(TaskEvent event) -> task = TaskReplay.after(task, event);
                case StoreAway _ -> throw new StoreUnavailable("await", null);
                case Ended _ -> {
                    return Optional.empty();
                }
                case Quiet _ -> {
                    return Optional.of(task);
                }
            }
        }
        return Optional.of(task);
    }
}
