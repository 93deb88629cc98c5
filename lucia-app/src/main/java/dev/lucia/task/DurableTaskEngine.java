package dev.lucia.task;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Runs what it accepts, and lets the store remember all of it. */
final class DurableTaskEngine implements TaskEngine {

    private static final Logger log = LoggerFactory.getLogger(DurableTaskEngine.class);

    private final ReplicaId replica;
    private final TaskStore store;
    private final TaskRuns runs;
    private final TaskFanOut fanOut;
    private final TaskListening listening;
    private final TaskMetrics metrics;
    private final SpokenCodes codes;

    DurableTaskEngine(
            ReplicaId replica,
            TaskStore store,
            TaskRuns runs,
            TaskFanOut fanOut,
            TaskMetrics metrics,
            SpokenCodes codes) {
        this.replica = replica;
        this.store = store;
        this.runs = runs;
        this.fanOut = fanOut;
        this.listening = new TaskListening(store, runs, fanOut);
        this.metrics = metrics;
        this.codes = codes;
    }

    @Override
    public Submission submit(NewTask said) {
        NewTask request = said.with(codes.cut(said.caller(), said.message(), false));
        Task begun = TaskReplay.begin(request, runs.repliesTo(request));
        Submission submission = store.submit(request, begun, replica);
        if (submission instanceof Submission.Accepted) {
            metrics.entered(TaskState.WORKING);
            runs.begin(begun, List.of(), new TaskLease(begun.id(), replica, 1));
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
        return listening.await(caller, id, patience);
    }

    @Override
    public SubscribeResult subscribe(Caller caller, TaskId id, OptionalLong lastEvent) {
        return listening.subscribe(caller, id, lastEvent);
    }

    @Override
    public Continuation answer(Caller caller, TaskId id, Message message) {
        while (true) {
            Optional<StoredTask> stored =
                    store.load(id).filter(found -> found.task().caller().equals(caller));
            if (stored.isEmpty()) {
                return new Continuation.Unknown();
            }
            Optional<Continuation> continuation =
                    resume(stored.get(), new TaskChange.Answered(cut(stored.get(), message)));
            if (continuation.isPresent()) {
                return continuation.get();
            }
        }
    }

    private Message cut(StoredTask stored, Message answer) {
        Task task = stored.task();
        Message question = task.status().message();
        boolean isAsked = question != null && SpokenCodes.isAskedBy(question);
        return codes.cut(task.caller(), answer, isAsked);
    }

    /** Empty if the task moved on since it was read: then read again and decide again. */
    private Optional<Continuation> resume(StoredTask stored, TaskChange.Answered answer) {
        Task waiting = stored.task();
        Transition answered = Transition.of(waiting, List.of(answer), List.of());
        Instant at = answered.after().status().at();
        return switch (store.resume(waiting, answer, at, replica)) {
            case ContinueResult.Owned(TaskLease lease) ->
                    Optional.of(continued(stored, answered, lease));
            case ContinueResult.Repeated(TaskId task) ->
                    Optional.of(new Continuation.Repeated(task));
            case ContinueResult.Conflicting(TaskId task) ->
                    Optional.of(new Continuation.Conflicting(task));
            case ContinueResult.Gone _ -> Optional.of(new Continuation.Unknown());
            case ContinueResult.NotWaiting(long version, TaskState state) ->
                    version == waiting.version()
                            ? Optional.of(new Continuation.NotWaiting(state))
                            : Optional.empty();
        };
    }

    private Continuation continued(StoredTask stored, Transition answered, TaskLease lease) {
        Task task = answered.after();
        metrics.moved(answered.before(), task);
        fanOut.publish(new TaskSignal(task.id(), task.version(), lease.epoch(), answered.events()));
        runs.begin(task, stored.steps(), lease);
        return new Continuation.Continued(task);
    }

    @Override
    public Cancellation cancel(Caller caller, TaskId id) {
        return switch (store.cancel(caller, id)) {
            case CancelResult.Canceled(TaskEvent event, long epoch) -> canceled(id, event, epoch);
            case CancelResult.NotCancelable(TaskState state) ->
                    new Cancellation.NotCancelable(state);
            case CancelResult.Unknown _ -> new Cancellation.Unknown();
        };
    }

    private Cancellation canceled(TaskId id, TaskEvent event, long epoch) {
        log.atInfo().addKeyValue("task", id).addKeyValue("epoch", epoch).log("Canceled task");
        TaskSignal signal = new TaskSignal(id, event.number(), epoch, List.of(event));
        runs.changed(signal);
        fanOut.publish(signal);
        metrics.entered(TaskState.CANCELED);
        Optional<Task> task = store.find(id);
        task.ifPresent(metrics::ended);
        return task.<Cancellation>map(Cancellation.Canceled::new)
                .orElseGet(Cancellation.Unknown::new);
    }
}
