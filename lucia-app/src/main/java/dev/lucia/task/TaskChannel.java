package dev.lucia.task;

import dev.lucia.task.TaskSubscription.Reason;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/**
 * Gives the events of one task to all its subscribers here, one after the other. What is missing is
 * read once for all of them, on a thread of its own.
 */
final class TaskChannel {

    private static final long UNKNOWN = -1;
    private static final Duration RETRY = Duration.ofMillis(200);

    private final TaskId task;
    private final TaskStore store;
    private final List<Subscriber> subscribers = new CopyOnWriteArrayList<>();
    private final Deque<TaskSignal> inbox = new ArrayDeque<>();
    private final Object lock = new Object();
    private boolean active;
    private long last = UNKNOWN;

    TaskChannel(TaskId task, TaskStore store) {
        this.task = task;
        this.store = store;
    }

    void add(Subscriber subscriber) {
        subscribers.add(subscriber);
    }

    /** Whether nobody is left. */
    boolean remove(Subscriber subscriber) {
        subscribers.remove(subscriber);
        return subscribers.isEmpty();
    }

    /** A subscriber has begun and needs all events behind {@code version}. */
    void needs(long version) {
        synchronized (lock) {
            if (last != UNKNOWN && last <= version) {
                return;
            }
            boolean behind = last != UNKNOWN;
            last = version;
            if (behind) {
                inbox.addFirst(unread());
            }
            activate();
        }
    }

    void offer(TaskSignal signal) {
        synchronized (lock) {
            inbox.add(signal);
            activate();
        }
    }

    /** Something may have happened that nobody told. */
    void check() {
        offer(unread());
    }

    void storeAway() {
        subscribers.forEach(Subscriber::storeAway);
    }

    void end(Reason reason) {
        subscribers.forEach(subscriber -> subscriber.end(reason));
    }

    /** A signal that says nothing but that there may be more than is known. */
    private TaskSignal unread() {
        return new TaskSignal(task, Long.MAX_VALUE, 0, List.of());
    }

    private void activate() {
        if (!active && last != UNKNOWN && !inbox.isEmpty()) {
            active = true;
            Thread.ofVirtual().name("channel-" + task).start(this::deliverAll);
        }
    }

    private void deliverAll() {
        while (true) {
            TaskSignal signal;
            long known;
            synchronized (lock) {
                signal = inbox.poll();
                known = last;
                if (signal == null) {
                    active = false;
                    return;
                }
            }
            deliver(signal, known);
        }
    }

    private void deliver(TaskSignal signal, long known) {
        if (signal.isErased()) {
            end(Reason.ERASED);
        } else if (signal.version() > known) {
            eventsAfter(known, signal)
                    .ifPresentOrElse(events -> deliver(events, known), () -> end(Reason.TOO_SLOW));
        }
    }

    private void deliver(List<TaskEvent> events, long known) {
        for (TaskEvent event : events) {
            subscribers.forEach(subscriber -> subscriber.deliver(event));
        }
        synchronized (lock) {
            if (!events.isEmpty() && last == known) {
                last = events.getLast().number();
            }
        }
    }

    private Optional<List<TaskEvent>> eventsAfter(long known, TaskSignal signal) {
        List<TaskEvent> told =
                signal.events().stream().filter(event -> event.number() > known).toList();
        if (!told.isEmpty() && told.getFirst().number() == known + 1) {
            return Optional.of(told);
        }
        return read(known);
    }

    private Optional<List<TaskEvent>> read(long known) {
        while (!subscribers.isEmpty()) {
            try {
                return store.events(task, known);
            } catch (StoreUnavailable away) {
                LockSupport.parkNanos(RETRY.toNanos());
            }
        }
        return Optional.empty();
    }
}
