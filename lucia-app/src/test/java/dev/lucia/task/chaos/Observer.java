package dev.lucia.task.chaos;

import static dev.lucia.task.Tasks.CALLER;

import dev.lucia.task.StoreUnavailable;
import dev.lucia.task.SubscribeResult;
import dev.lucia.task.SubscribeResult.Subscribed;
import dev.lucia.task.Task;
import dev.lucia.task.TaskChange.StatusChanged;
import dev.lucia.task.TaskEngine;
import dev.lucia.task.TaskEvent;
import dev.lucia.task.TaskId;
import dev.lucia.task.TaskState;
import dev.lucia.task.TaskSubscription;
import dev.lucia.task.TaskSubscription.Delivery;
import dev.lucia.testing.Replica;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A replica in the test's own process, never harmed: it follows tasks from their beginning. */
final class Observer implements AutoCloseable {

    /** A long run must not see questions expire that nobody answers in it. */
    static final String NO_EXPIRY = "lucia.task.answer-within=1d";

    private final Replica replica;
    private final Map<TaskId, TaskSubscription> followed = new ConcurrentHashMap<>();
    private final Set<TaskId> later = ConcurrentHashMap.newKeySet();

    Observer(String redis, int simulator) {
        this.replica =
                Replica.start(
                        redis,
                        new ChaosReplica(simulator)::run,
                        "lucia.redis.command-timeout=2s",
                        NO_EXPIRY);
    }

    TaskEngine engine() {
        return replica.engine();
    }

    /** Follows the task from its first event on, or without the store as soon as it is back. */
    void follow(TaskId id) {
        try {
            subscribe(id);
        } catch (StoreUnavailable away) {
            later.add(id);
        }
    }

    /** All events from the second on, up to where the task has settled. */
    List<TaskEvent> story(TaskId id, Duration patience) throws InterruptedException {
        if (later.remove(id) && replica.engine().find(CALLER, id).isEmpty()) {
            return List.of();
        }
        try (TaskSubscription subscription = followed.computeIfAbsent(id, this::open)) {
            List<TaskEvent> story = new ArrayList<>();
            while (story.isEmpty() || !settles(story.getLast())) {
                switch (subscription.next(patience)) {
                    case Delivery.Happened(TaskEvent event) -> story.add(event);
                    case Delivery.StoreAway _ -> {}
                    case Delivery.Quiet _ -> {
                        return story;
                    }
                    case Delivery.Ended _ -> {
                        return story;
                    }
                }
            }
            return story;
        }
    }

    /** Waits until the task has settled. */
    Task settles(TaskId id, Duration patience) throws InterruptedException {
        return replica.engine().await(CALLER, id, patience).orElseThrow();
    }

    @Override
    public void close() {
        replica.close();
    }

    private static boolean settles(TaskEvent event) {
        return event.change() instanceof StatusChanged(TaskState state, var _)
                && (state.isTerminal() || state.isInterrupted());
    }

    private void subscribe(TaskId id) {
        followed.computeIfAbsent(id, this::open);
    }

    private TaskSubscription open(TaskId id) {
        return switch (replica.engine().subscribe(CALLER, id, OptionalLong.of(1))) {
            case Subscribed(TaskSubscription subscription) -> subscription;
            case SubscribeResult other -> throw new AssertionError(other);
        };
    }
}
