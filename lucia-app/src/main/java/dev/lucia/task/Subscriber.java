package dev.lucia.task;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * A bounded buffer between the fan-out and one listener. It takes events only in sequence; what was
 * refused is delivered again by its {@link TaskChannel}.
 */
final class Subscriber implements TaskSubscription {

    /** Live events that may wait for a slow listener. */
    static final int BUFFER = 256;

    private final Consumer<Subscriber> onClose;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Deque<TaskEvent> backlog = new ArrayDeque<>(0);
    private final Deque<TaskEvent> live = new ArrayDeque<>(0);
    private @Nullable Task task;
    private @Nullable Reason ended;
    private boolean storeAway;
    private long last;

    Subscriber(Consumer<Subscriber> onClose) {
        this.onClose = onClose;
    }

    /** Begins with {@code task}, then {@code past}; what was delivered meanwhile follows these. */
    void begin(Task task, List<TaskEvent> past) {
        lock.lock();
        try {
            this.task = task;
            backlog.addAll(past);
            last = past.isEmpty() ? task.version() : past.getLast().number();
            List<TaskEvent> meanwhile = List.copyOf(live);
            live.clear();
            meanwhile.forEach(this::accept);
            if (backlog.isEmpty() && live.isEmpty() && task.state().isTerminal()) {
                ended = Reason.TASK_ENDED;
            }
        } finally {
            lock.unlock();
        }
    }

    /** Offers the next event; before the beginning all are kept to be sorted out then. */
    void deliver(TaskEvent event) {
        lock.lock();
        try {
            if (task == null) {
                live.add(event);
            } else {
                accept(event);
            }
            news.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Nothing more will be delivered. */
    void end(Reason reason) {
        lock.lock();
        try {
            if (ended == null) {
                ended = reason;
            }
            news.signal();
        } finally {
            lock.unlock();
        }
    }

    void storeAway() {
        lock.lock();
        try {
            storeAway = true;
            news.signal();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Task task() {
        return Objects.requireNonNull(task, "not begun");
    }

    @Override
    public Delivery next(Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long nanos = patience.toNanos();
            Delivery delivery = poll();
            while (delivery == null && nanos > 0) {
                nanos = news.awaitNanos(nanos);
                delivery = poll();
            }
            return delivery == null ? new Delivery.Quiet() : delivery;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        onClose.accept(this);
    }

    private void accept(TaskEvent event) {
        if (ended != null || event.number() != last + 1) {
            return;
        }
        if (live.size() == BUFFER) {
            live.clear();
            ended = Reason.TOO_SLOW;
            return;
        }
        live.add(event);
        last = event.number();
    }

    private @Nullable Delivery poll() {
        TaskEvent event = backlog.isEmpty() ? live.poll() : backlog.poll();
        if (event != null) {
            if (event.isLast() && ended == null) {
                ended = Reason.TASK_ENDED;
            }
            return new Delivery.Happened(event);
        }
        if (ended != null) {
            return new Delivery.Ended(ended);
        }
        if (storeAway) {
            storeAway = false;
            return new Delivery.StoreAway();
        }
        return null;
    }
}
