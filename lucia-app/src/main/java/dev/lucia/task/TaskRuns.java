package dev.lucia.task;

import dev.lucia.task.Outcome.Completed;
import dev.lucia.task.Outcome.Failed;
import dev.lucia.task.Outcome.InputRequired;
import dev.lucia.task.Outcome.Rejected;
import dev.lucia.task.TaskChange.ArtifactPublished;
import dev.lucia.task.TaskChange.StatusChanged;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** The tasks this replica works on, each on a virtual thread of its own. */
final class TaskRuns {

    private static final Logger log = LoggerFactory.getLogger(TaskRuns.class);

    private final Map<TaskId, TaskRun> running = new ConcurrentHashMap<>();
    private final TaskRunner runner;
    private final TaskStore store;
    private final TaskMetrics metrics;

    TaskRuns(TaskRunner runner, TaskStore store, TaskMetrics metrics) {
        this.runner = runner;
        this.store = store;
        this.metrics = metrics;
    }

    /** Works on {@code stored} as long as {@code lease} is the newest. */
    TaskRun start(StoredTask stored, TaskLease lease) {
        TaskRun run = new TaskRun(stored, lease, store, metrics);
        TaskRun former = running.put(lease.task(), run);
        if (former != null) {
            former.stop();
        }
        Thread.ofVirtual().name("task-" + lease.task()).start(() -> run.work(() -> work(run)));
        return run;
    }

    Optional<TaskRun> find(TaskId id) {
        return Optional.ofNullable(running.get(id));
    }

    List<TaskLease> leases() {
        return running.values().stream().map(TaskRun::lease).toList();
    }

    /** One future for each run, done when it leaves its task. */
    CompletableFuture<?>[] settling() {
        return running.values().stream().map(TaskRun::settled).toArray(CompletableFuture[]::new);
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
    void failOverdue(Instant now) {
        for (TaskRun run : running.values()) {
            if (run.isOverdue(now)) {
                Thread.ofVirtual().start(() -> giveUp(run));
            }
        }
    }

    private void work(TaskRun run) {
        try {
            run.settle(changes(outcome(run)));
        } catch (ExecutionEnded lost) {
            log.atInfo().addKeyValue("task", run.lease().task()).log("Stopped working on task");
        } finally {
            running.remove(run.lease().task(), run);
        }
    }

    private void giveUp(TaskRun run) {
        try {
            Message reason = Message.ofAgent("This took too long, so I gave up.");
            run.settle(List.of(new StatusChanged(TaskState.FAILED, reason)));
            log.atWarn().addKeyValue("task", run.lease().task()).log("Task missed its deadline");
        } catch (ExecutionEnded lost) {
            log.atDebug().addKeyValue("task", run.lease().task()).log("Task ended just before");
        } finally {
            run.stop();
        }
    }

    private Outcome outcome(TaskRun run) {
        try {
            return runner.run(run);
        } catch (ExecutionEnded lost) {
            throw lost;
        } catch (Throwable failure) {
            run.task();
            log.atError()
                    .addKeyValue("task", run.lease().task())
                    .setCause(failure)
                    .log("Task failed unexpectedly");
            return new Failed(Message.ofAgent("Sorry, something went wrong."));
        }
    }

    private static List<TaskChange> changes(Outcome outcome) {
        return switch (outcome) {
            case Completed(Message answer, List<Artifact> artifacts) -> {
                List<TaskChange> changes = new ArrayList<>();
                artifacts.forEach(
                        artifact -> changes.add(new ArtifactPublished(artifact, false, true)));
                changes.add(new StatusChanged(TaskState.COMPLETED, answer));
                yield changes;
            }
            case Failed(Message reason) -> status(TaskState.FAILED, reason);
            case Rejected(Message reason) -> status(TaskState.REJECTED, reason);
            case InputRequired(Message question) -> status(TaskState.INPUT_REQUIRED, question);
        };
    }

    private static List<TaskChange> status(TaskState state, Message message) {
        return List.of(new StatusChanged(state, message));
    }
}
