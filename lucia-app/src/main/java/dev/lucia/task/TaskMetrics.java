package dev.lucia.task;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** What becomes of tasks on this replica, and how many the store has. */
final class TaskMetrics {

    private final MeterRegistry registry;
    private final Map<TaskState, Counter> transitions = new EnumMap<>(TaskState.class);
    private final Map<TaskState, AtomicLong> stored = new EnumMap<>(TaskState.class);
    private final AtomicInteger subscribers = new AtomicInteger();
    private final Counter takeOvers;
    private final Counter fenced;
    private final Timer lag;

    TaskMetrics(MeterRegistry registry) {
        this.registry = registry;
        for (TaskState state : TaskState.values()) {
            transitions.put(state, transition(state));
            stored.put(state, stored(state));
        }
        takeOvers =
                Counter.builder("lucia.task.takeovers")
                        .description("Tasks taken over from a replica that stopped or hung")
                        .register(registry);
        fenced =
                Counter.builder("lucia.task.fenced")
                        .description(
                                "Writes that were refused, as the task was no longer the writer's")
                        .register(registry);
        lag =
                Timer.builder("lucia.task.signal.lag")
                        .description("Time from an event to its arrival on this replica")
                        .register(registry);
        Gauge.builder("lucia.task.subscribers", subscribers, AtomicInteger::get)
                .description("Listeners that follow a task on this replica")
                .register(registry);
    }

    /** Shows how many tasks this replica works on. */
    void running(Supplier<Number> count) {
        Gauge.builder("lucia.task.running", count)
                .description("Tasks this replica works on")
                .register(registry);
    }

    void entered(TaskState state) {
        transitions.computeIfAbsent(state, this::transition).increment();
    }

    void moved(Task before, Task after) {
        if (before.state() == after.state()) {
            return;
        }
        entered(after.state());
        if (after.state().isTerminal()) {
            ended(after);
        }
    }

    void ended(Task task) {
        Timer.builder("lucia.task.duration")
                .description("Time from a task's submission to its end")
                .tag("state", task.state().name())
                .register(registry)
                .record(Duration.between(task.createdAt(), task.status().at()));
    }

    void takenOver() {
        takeOvers.increment();
    }

    void fenced() {
        fenced.increment();
    }

    void subscribed() {
        subscribers.incrementAndGet();
    }

    void unsubscribed() {
        subscribers.decrementAndGet();
    }

    void heard(TaskSignal signal) {
        if (!signal.events().isEmpty()) {
            lag.record(Duration.between(signal.events().getLast().at(), Instant.now()));
        }
    }

    void counted(Map<TaskState, Long> counts) {
        counts.forEach((state, count) -> stored.computeIfAbsent(state, this::stored).set(count));
    }

    private Counter transition(TaskState state) {
        return Counter.builder("lucia.task.transitions")
                .description("Tasks that entered a state")
                .tag("state", state.name())
                .register(registry);
    }

    private AtomicLong stored(TaskState state) {
        AtomicLong count = new AtomicLong();
        Gauge.builder("lucia.task.stored", count, AtomicLong::get)
                .description("Tasks in the store, the same on every replica: read it with max()")
                .tag("state", state.name())
                .register(registry);
        return count;
    }
}
