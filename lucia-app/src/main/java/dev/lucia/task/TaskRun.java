package dev.lucia.task;

import dev.lucia.task.CommitResult.Committed;
import dev.lucia.task.CommitResult.Fenced;
import dev.lucia.task.CommitResult.Gone;
import dev.lucia.task.CommitResult.Stale;
import dev.lucia.task.StepRecord.Done;
import dev.lucia.task.StepRecord.Started;
import dev.lucia.task.TaskChange.ArtifactPublished;
import dev.lucia.task.TaskChange.StatusChanged;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * This replica's work on one task. Writes wait for an absent store: while it is away nobody can
 * take the task over either.
 */
final class TaskRun implements TaskExecution {

    private static final Duration RETRY = Duration.ofMillis(200);

    private final TaskLease lease;
    private final Instant deadline;
    private final TaskStore store;
    private final TaskMetrics metrics;
    private final StepLog steps;
    private final ReentrantLock lock = new ReentrantLock();
    private final CompletableFuture<Task> settled = new CompletableFuture<>();
    private volatile Task task;
    private volatile boolean ended;
    private volatile @Nullable Thread worker;

    TaskRun(StoredTask stored, TaskLease lease, TaskStore store, TaskMetrics metrics) {
        this.lease = lease;
        this.deadline = stored.deadline();
        this.store = store;
        this.metrics = metrics;
        this.steps = new StepLog(stored.steps());
        this.task = stored.task();
    }

    TaskLease lease() {
        return lease;
    }

    boolean isOverdue(Instant now) {
        return !ended && now.isAfter(deadline);
    }

    /** Completes with the task when this run leaves it, or with ExecutionEnded when it is lost. */
    CompletableFuture<Task> settled() {
        return settled;
    }

    /** Runs {@code work} on this thread, which {@link #stop} interrupts. */
    void work(Runnable work) {
        worker = Thread.currentThread();
        try {
            if (!ended) {
                work.run();
            }
        } finally {
            worker = null;
        }
    }

    /** Ends this run without writing anything more: the task is somebody else's. */
    void stop() {
        ended = true;
        settled.completeExceptionally(new ExecutionEnded(lease.task()));
        Thread running = worker;
        if (running != null) {
            running.interrupt();
        }
    }

    /** Leaves the task in {@code state}. */
    void settle(List<TaskChange> changes) {
        write(changes);
        ended = true;
        settled.complete(task);
    }

    @Override
    public Task task() {
        ensureOwner();
        return task;
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
    public void publish(Artifact artifact, boolean append, boolean lastChunk) {
        write(List.of(new ArtifactPublished(artifact, append, lastChunk)));
    }

    @Override
    public void report(@Nullable Message progress) {
        write(List.of(new StatusChanged(TaskState.WORKING, progress)));
    }

    private Optional<String> begin(Step step) throws StepUncertain {
        lock.lock();
        try {
            ensureOwner();
            Optional<String> known = steps.result(step);
            if (known.isPresent() || step.repeatable()) {
                return known;
            }
            if (steps.isUncertain(step)) {
                throw new StepUncertain(step);
            }
            steps.add(new Started(step.key()));
            write(List.of());
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
            Transition transition = Transition.of(task, changes, steps.unstored());
            switch (commitUntilKnown(transition)) {
                case Committed _ -> committed(transition);
                case Fenced _ -> throw lost("fenced");
                case Gone _ -> throw lost("gone");
                case Stale _ -> throw lost("stale");
            }
        } finally {
            lock.unlock();
        }
    }

    private void committed(Transition transition) {
        Task before = task;
        task = transition.after();
        steps.stored();
        metrics.committed(before, task);
    }

    private CommitResult commitUntilKnown(Transition transition) {
        boolean repeated = false;
        while (true) {
            ensureOwner();
            try {
                CommitResult result = store.commit(lease, transition);
                return repeated ? afterUnknown(result, transition) : result;
            } catch (StoreUnavailable away) {
                repeated = true;
                new CompletableFuture<Void>()
                        .completeOnTimeout(null, RETRY.toMillis(), TimeUnit.MILLISECONDS)
                        .join();
            }
        }
    }

    /** Only this run writes in its epoch: the version it wanted means that it wrote it before. */
    private static CommitResult afterUnknown(CommitResult result, Transition transition) {
        return result instanceof Stale(long version) && version == transition.after().version()
                ? new Committed(version)
                : result;
    }

    private ExecutionEnded lost(String how) {
        metrics.lost(how);
        stop();
        return new ExecutionEnded(lease.task());
    }

    private void ensureOwner() {
        if (ended) {
            throw new ExecutionEnded(lease.task());
        }
    }
}
