package dev.lucia.task;

import dev.lucia.task.StepRecord.Done;
import dev.lucia.task.StepRecord.Started;
import dev.lucia.task.TaskChange.ArtifactPublished;
import dev.lucia.task.TaskChange.StatusChanged;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;

/** This replica's work on one task: its face to the runner, and the order of its writes. */
final class TaskRun implements TaskExecution {

    private final TaskWriter writer;
    private final StepLog steps;
    private final long deadline;
    private final ReentrantLock lock = new ReentrantLock();
    private final CompletableFuture<Void> left = new CompletableFuture<>();
    private volatile @Nullable Thread worker;

    TaskRun(StoredTask stored, TaskWriter writer) {
        this.writer = writer;
        this.steps = new StepLog(stored.steps());
        this.deadline = System.nanoTime() + stored.remaining().toNanos();
    }

    TaskLease lease() {
        return writer.lease();
    }

    /** The task as of now, whoever owns it. */
    Task current() {
        return writer.task();
    }

    /** The store has confirmed the lease, asked at {@code nanoTime}. */
    void confirmed(long nanoTime) {
        writer.confirmed(nanoTime);
    }

    boolean isOverdue() {
        return !writer.isStopped() && System.nanoTime() - deadline > 0;
    }

    /** Completes when this run leaves the task, in whatever way. */
    CompletableFuture<Void> left() {
        return left;
    }

    /** Runs {@code work} on this thread, which {@link #stop} interrupts. */
    void work(Runnable work) {
        worker = Thread.currentThread();
        try {
            if (!writer.isStopped()) {
                work.run();
            }
        } finally {
            worker = null;
            left.complete(null);
        }
    }

    /** Ends this run without writing anything more: the task is somebody else's. */
    void stop() {
        writer.stop();
        Thread running = worker;
        if (running != null) {
            running.interrupt();
        }
    }

    /** Makes {@code changes} the last thing this run does. */
    void settle(List<TaskChange> changes) {
        lock.lock();
        try {
            write(changes);
            writer.stop();
        } finally {
            lock.unlock();
        }
    }

    /** Throws if this run has ended. */
    void ensureGoingOn() {
        writer.ensureGoingOn();
    }

    @Override
    public Task task() {
        writer.ensureGoingOn();
        return writer.task();
    }

    @Override
    public String step(Step step, Callable<String> effect) throws Exception {
        Optional<String> known = begin(step);
        if (known.isPresent()) {
            return known.get();
        }
        String result = effect.call();
        finish(step, result);
        return result;
    }

    @Override
    public Optional<String> remembered(String key) {
        lock.lock();
        try {
            return steps.result(key);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void remember(String key, String value) {
        lock.lock();
        try {
            writer.ensureGoingOn();
            steps.add(new Done(key, value));
            write(List.of());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void publish(Artifact artifact, boolean append, boolean lastChunk) {
        write(List.of(new ArtifactPublished(artifact, append, lastChunk)));
    }

    @Override
    public void report(@Nullable Message progress) {
        write(List.of(new StatusChanged(TaskState.WORKING, progress)));
    }

    /**
     * What must not be repeated is stored before it begins. What may be needs only a lease that was
     * confirmed lately: a run that slept through its end must not act on old intentions.
     */
    private Optional<String> begin(Step step) throws StepUncertain {
        lock.lock();
        try {
            writer.ensureGoingOn();
            Optional<String> known = steps.result(step.key());
            if (known.isPresent()) {
                return known;
            }
            if (steps.isUncertain(step)) {
                throw new StepUncertain(step);
            }
            if (!step.repeatable()) {
                steps.add(new Started(step.key()));
                write(List.of());
            } else if (!writer.isConfirmedLately()) {
                write(List.of());
            }
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /** A repeatable step may be stored with whatever is written next: losing it does no harm. */
    private void finish(Step step, String result) {
        lock.lock();
        try {
            steps.add(new Done(step.key(), result));
            if (!step.repeatable()) {
                write(List.of());
            }
        } finally {
            lock.unlock();
        }
    }

    private void write(List<TaskChange> changes) {
        lock.lock();
        try {
            writer.write(changes, steps.unstored());
            steps.stored();
        } finally {
            lock.unlock();
        }
    }
}
