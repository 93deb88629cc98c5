package dev.lucia.task;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Durable home of tasks. Safe for use by many threads and replicas at once.
 *
 * <p>When a method returns, what it did is on disk and visible to every replica. A {@link
 * StoreUnavailable} means the outcome is unknown; every write may be repeated with the same
 * arguments.
 */
public interface TaskStore {

    /**
     * Stores {@code begun} and {@code owner}'s lease of it in one step; the same {@code request} as
     * before gives the task that it began then.
     */
    Submission submit(NewTask request, Task begun, ReplicaId owner);

    /** Stores {@code transition} if {@code lease} is still the newest. Extends the lease. */
    CommitResult commit(TaskLease lease, Transition transition);

    /**
     * Stores the {@code answer} to {@code waiting}, if it still waits at that version, and {@code
     * owner}'s lease of it in one step.
     */
    ContinueResult resume(Task waiting, TaskChange.Answered answer, Instant at, ReplicaId owner);

    /** Ends the caller's task as canceled, whoever works on it. */
    CancelResult cancel(Caller caller, TaskId id);

    /** The task as of now. */
    Optional<Task> find(TaskId id);

    /** The task and its steps, for whoever owns it. */
    Optional<StoredTask> load(TaskId id);

    /** All that is kept of what happened to the task. */
    Optional<TaskHistory> history(TaskId id);

    /**
     * What happened to the task after {@code version}, oldest first.
     *
     * @return empty if the task was erased, or these events are not kept any more
     */
    Optional<List<TaskEvent>> events(TaskId id, long version);
}
