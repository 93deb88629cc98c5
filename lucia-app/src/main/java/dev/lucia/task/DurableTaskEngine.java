package dev.lucia.task;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs what it accepts, and lets the store remember all of it. */
final class DurableTaskEngine implements TaskEngine {

    private static final TimeBasedEpochGenerator CONTEXTS = Generators.timeBasedEpochGenerator();
    private static final Duration POLL = Duration.ofMillis(250);

    private final ReplicaId replica;
    private final TaskStore store;
    private final TaskRuns runs;
    private final TaskMetrics metrics;
    private final TaskProperties properties;

    DurableTaskEngine(
            ReplicaId replica,
            TaskStore store,
            TaskRuns runs,
            TaskMetrics metrics,
            TaskProperties properties) {
        this.replica = replica;
        this.store = store;
        this.runs = runs;
        this.metrics = metrics;
        this.properties = properties;
    }

    @Override
    public Submission submit(NewTask request) {
        Task begun = begin(request);
        Submission submission = store.submit(request, begun, replica);
        if (submission instanceof Submission.Accepted) {
            metrics.submitted();
            Instant deadline = Instant.now().plus(properties.deadline());
            runs.start(
                    new StoredTask(begun, 1, deadline, List.of()),
                    new TaskLease(begun.id(), replica, 1));
        }
        return submission;
    }

    @Override
    public Optional<Task> find(Caller caller, TaskId id) {
        return store.find(id).filter(task -> task.caller().equals(caller));
    }

    @Override
    public Optional<Task> await(Caller caller, TaskId id, Duration patience)
            throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            Optional<Task> local = awaitHere(caller, id, end - System.nanoTime());
            Optional<Task> task = local.isPresent() ? local : find(caller, id);
            if (task.isEmpty() || isSettled(task.get()) || System.nanoTime() >= end) {
                return task;
            }
            Thread.sleep(POLL);
        }
    }

    private Optional<Task> awaitHere(Caller caller, TaskId id, long nanos)
            throws InterruptedException {
        Optional<TaskRun> run = runs.find(id);
        if (run.isEmpty()) {
            return Optional.empty();
        }
        try {
            Task task = run.get().settled().get(nanos, TimeUnit.NANOSECONDS);
            return Optional.of(task).filter(found -> found.caller().equals(caller));
        } catch (ExecutionException | TimeoutException notHere) {
            return Optional.empty();
        }
    }

    private static boolean isSettled(Task task) {
        return task.state().isTerminal() || task.state().isInterrupted();
    }

    private static Task begin(NewTask request) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        String context =
                request.contextId() == null ? CONTEXTS.generate().toString() : request.contextId();
        return new Task(
                TaskId.next(),
                context,
                request.caller(),
                1,
                new TaskStatus(TaskState.WORKING, null, now),
                List.of(request.message()),
                List.of(),
                request.metadata(),
                now);
    }
}
