package dev.lucia.task;

import dev.lucia.task.CommitResult.Committed;
import dev.lucia.task.CommitResult.Fenced;
import dev.lucia.task.CommitResult.Gone;
import dev.lucia.task.CommitResult.Stale;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Writes to one task under one lease, one write at a time. A write waits for an absent store: while
 * it is away nobody can take the task over either.
 */
final class TaskWriter {

    private static final Logger log = LoggerFactory.getLogger(TaskWriter.class);
    private static final Duration RETRY = Duration.ofMillis(200);

    private final TaskLease lease;
    private final TaskStore store;
    private final Consumer<TaskSignal> listener;
    private final TaskMetrics metrics;
    private final Duration lately;
    private volatile Task task;
    private volatile long confirmed = System.nanoTime();
    private volatile boolean stopped;

    TaskWriter(
            TaskLease lease,
            Task task,
            TaskStore store,
            Consumer<TaskSignal> listener,
            TaskMetrics metrics,
            TaskProperties properties) {
        this.lease = lease;
        this.task = task;
        this.store = store;
        this.listener = listener;
        this.metrics = metrics;
        this.lately = properties.lease().dividedBy(2);
    }

    TaskLease lease() {
        return lease;
    }

    Task task() {
        return task;
    }

    void confirmed(long nanoTime) {
        confirmed = nanoTime;
    }

    /** Whether nobody can have taken over yet. */
    boolean isConfirmedLately() {
        return System.nanoTime() - confirmed < lately.toNanos();
    }

    void stop() {
        stopped = true;
    }

    boolean isStopped() {
        return stopped;
    }

    void ensureGoingOn() {
        if (stopped) {
            throw new ExecutionEnded(lease.task());
        }
    }

    /** Returns when the write is on disk; throws ExecutionEnded when it never will be. */
    void write(List<TaskChange> changes, List<StepRecord> steps) {
        Transition transition = Transition.of(task, changes, steps);
        switch (commitUntilKnown(transition)) {
            case Committed _ -> committed(transition);
            case Fenced fenced -> throw ended(fenced);
            case Gone gone -> throw ended(gone);
            case Stale stale -> throw ended(stale);
        }
    }

    private void committed(Transition transition) {
        task = transition.after();
        metrics.moved(transition.before(), transition.after());
        if (!transition.events().isEmpty()) {
            listener.accept(
                    new TaskSignal(
                            lease.task(), task.version(), lease.epoch(), transition.events()));
        }
    }

    private CommitResult commitUntilKnown(Transition transition) {
        boolean repeated = false;
        while (true) {
            ensureGoingOn();
            try {
                long asked = System.nanoTime();
                CommitResult result = store.commit(lease, transition);
                confirmed(asked);
                return repeated ? afterUnknown(result, transition) : result;
            } catch (StoreUnavailable away) {
                repeated = true;
                pause();
            }
        }
    }

    /** Only this run writes in its epoch: the version it wanted means that it wrote it before. */
    private static CommitResult afterUnknown(CommitResult result, Transition transition) {
        return result instanceof Stale(long version) && version == transition.after().version()
                ? new Committed(version)
                : result;
    }

    private ExecutionEnded ended(CommitResult why) {
        stop();
        metrics.fenced();
        log.atInfo()
                .addKeyValue("task", lease.task())
                .addKeyValue("epoch", lease.epoch())
                .addKeyValue("result", why)
                .log("Write refused: the task is no longer ours");
        return new ExecutionEnded(lease.task());
    }

    /** Waits a little; an interrupt neither shortens the wait nor is lost. */
    private static void pause() {
        new CompletableFuture<Void>()
                .completeOnTimeout(null, RETRY.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }
}
