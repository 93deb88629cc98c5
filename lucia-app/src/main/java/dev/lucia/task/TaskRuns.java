package dev.lucia.task;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** The tasks this replica works on, each on a virtual thread of its own. */
final class TaskRuns implements TaskSignalListener {

    private static final Logger log = LoggerFactory.getLogger(TaskRuns.class);

    private final Map<TaskId, TaskRun> running = new ConcurrentHashMap<>();
    private final TaskRunner runner;
    private final TaskStore store;
    private final TaskFanOut fanOut;
    private final TaskMetrics metrics;
    private final TaskProperties properties;

    TaskRuns(
            TaskRunner runner,
            TaskStore store,
            TaskFanOut fanOut,
            TaskMetrics metrics,
            TaskProperties properties) {
        this.runner = runner;
        this.store = store;
        this.fanOut = fanOut;
        this.metrics = metrics;
        this.properties = properties;
        metrics.running(running::size);
    }

    /** Works on {@code stored} as long as {@code lease} is the newest. */
    private void start(StoredTask stored, TaskLease lease) {
        TaskWriter writer =
                new TaskWriter(lease, stored.task(), store, fanOut::publish, metrics, properties);
        TaskRun run = new TaskRun(stored, writer);
        TaskRun former = running.put(lease.task(), run);
        if (former != null) {
            former.stop();
        }
        Thread.ofVirtual().name("task-" + lease.task()).start(() -> run.work(() -> work(run)));
    }

    /** Goes on with a task that another replica began. */
    void takeOver(TaskLease lease) {
        store.load(lease.task())
                .ifPresent(
                        stored -> {
                            metrics.takenOver();
                            log.atInfo()
                                    .addKeyValue("task", lease.task())
                                    .addKeyValue("epoch", lease.epoch())
                                    .log("Took over task");
                            start(stored, lease);
                        });
    }

    /** Works on a task that has just been submitted or answered here. */
    void begin(Task task, List<StepRecord> steps, TaskLease lease) {
        start(new StoredTask(task, lease.epoch(), properties.deadline(), steps), lease);
    }

    /** Whether the runner answers {@code request} with a mere message. */
    boolean repliesTo(NewTask request) {
        return runner.repliesTo(request);
    }

    /** The task as of now, if this replica works on it. */
    Optional<Task> find(Caller caller, TaskId id) {
        return Optional.ofNullable(running.get(id))
                .map(TaskRun::current)
                .filter(task -> task.caller().equals(caller));
    }

    List<TaskLease> leases() {
        return running.values().stream().map(TaskRun::lease).toList();
    }

    /** Completes when all of today's runs have left their tasks. */
    CompletableFuture<Void> left() {
        return CompletableFuture.allOf(
                running.values().stream().map(TaskRun::left).toArray(CompletableFuture[]::new));
    }

    /** The store has confirmed {@code leases}, asked at {@code nanoTime}. */
    void confirmed(Collection<TaskLease> leases, long nanoTime) {
        for (TaskLease lease : leases) {
            TaskRun run = running.get(lease.task());
            if (run != null && run.lease().equals(lease)) {
                run.confirmed(nanoTime);
            }
        }
    }

    /** Ends the runs whose leases are lost. */
    void stop(Collection<TaskLease> lost) {
        for (TaskLease lease : lost) {
            TaskRun run = running.get(lease.task());
            if (run != null && run.lease().equals(lease)) {
                run.stop();
            }
        }
    }

    /** Fails what takes longer than it may. */
    void failOverdue() {
        for (TaskRun run : running.values()) {
            if (run.isOverdue()) {
                Thread.ofVirtual().start(() -> giveUp(run));
            }
        }
    }

    @Override
    public void changed(TaskSignal signal) {
        TaskRun run = running.get(signal.task());
        if (run != null && run.lease().epoch() < signal.epoch()) {
            run.stop();
        }
    }

    /** The next heartbeat tells which leases are lost. */
    @Override
    public void missed() {}

    private void work(TaskRun run) {
        try {
            run.settle(Outcomes.changes(outcome(run)));
            fanOut.fresh().put(run.current());
        } catch (ExecutionEnded lost) {
            log.atInfo().addKeyValue("task", run.lease().task()).log("Stopped working on task");
        } finally {
            running.remove(run.lease().task(), run);
        }
    }

    private Outcome outcome(TaskRun run) {
        if (run.isOverdue()) {
            return Outcomes.overdue();
        }
        try {
            return runner.run(run);
        } catch (ExecutionEnded lost) {
            throw lost;
        } catch (Throwable failure) {
            run.ensureGoingOn();
            log.atError()
                    .addKeyValue("task", run.lease().task())
                    .setCause(failure)
                    .log("Task failed unexpectedly");
            return Outcomes.broken();
        }
    }

    private void giveUp(TaskRun run) {
        try {
            run.settle(Outcomes.changes(Outcomes.overdue()));
            fanOut.fresh().put(run.current());
            log.atWarn().addKeyValue("task", run.lease().task()).log("Task missed its deadline");
        } catch (ExecutionEnded ended) {
            log.atDebug().addKeyValue("task", run.lease().task()).log("Task ended just before");
        } finally {
            run.stop();
        }
    }
}
