package dev.lucia.task;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    /** Extends leases, or revives them where nobody took over. Gives those that are lost. */
    Set<TaskLease> renew(ReplicaId owner, Collection<TaskLease> leases);

    /** Takes over at most {@code max} tasks whose lease has run out. */
    List<TaskLease> steal(ReplicaId thief, int max);

    /** Ends leases at once, so that another replica goes on. */
    void release(Collection<TaskLease> leases);

    /** The task as of now. */
    Optional<Task> find(TaskId id);

    /** The task and its steps, for whoever owns it. */
    Optional<StoredTask> load(TaskId id);
}
