package dev.lucia.task;

import io.micrometer.core.instrument.MeterRegistry;

import java.time.Duration;

/** Counts what becomes of tasks on this replica. */
final class TaskMetrics {

    private final MeterRegistry registry;

    TaskMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void submitted() {
        transition(TaskState.WORKING);
    }

    void committed(Task before, Task after) {
        if (before.state() == after.state()) {
            return;
        }
        transition(after.state());
        if (after.state().isTerminal()) {
            registry.timer("lucia.task.duration", "state", after.state().name())
                    .record(Duration.between(after.createdAt(), after.status().at()));
        }
    }

    void takenOver() {
        registry.counter("lucia.task.takeovers").increment();
    }

    void lost(String how) {
        registry.counter("lucia.task.lost", "how", how).increment();
    }

    private void transition(TaskState state) {
        registry.counter("lucia.task.transitions", "state", state.name()).increment();
    }
}
