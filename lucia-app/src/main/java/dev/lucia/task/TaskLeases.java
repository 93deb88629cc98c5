package dev.lucia.task;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Who may work on which task. Deadlines are those of the store's clock, so that replicas need not
 * agree about the time. Fails as {@link TaskStore} does.
 */
public interface TaskLeases {

    /** Extends leases, or revives them where nobody took over. Gives those that are lost. */
    Set<TaskLease> renew(ReplicaId owner, Collection<TaskLease> leases);

    /** Takes over at most {@code max} tasks whose lease has run out. */
    List<TaskLease> steal(ReplicaId thief, int max);

    /** Ends leases at once, so that another replica goes on. */
    void release(Collection<TaskLease> leases);
}
