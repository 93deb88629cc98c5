package dev.lucia.push;

import dev.lucia.task.Caller;
import dev.lucia.task.TaskId;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * Who wants to hear of which task. Another caller's tasks look like none. Safe for use by many
 * threads and replicas at once.
 *
 * <p>When a method returns, what it did is on disk and holds for every replica. All of them throw
 * {@link dev.lucia.task.StoreUnavailable} as {@link dev.lucia.task.TaskEngine} does.
 */
public interface PushConfigs {

    /**
     * Keeps {@code config} as long as its task is kept, in place of an earlier one of its id; ended
     * tasks may have some, too.
     *
     * @param from what of the task to post
     */
    PushCreation create(Caller caller, PushConfig config, PushStart from);

    /** The config of that id; empty if there is none, or no such task. */
    Optional<PushConfig> find(Caller caller, TaskId task, String id);

    /**
     * A page of a task's configs, in the order of their ids.
     *
     * @param behind the last id of the page before, or null to begin
     * @param size how many at most (1 to 100)
     * @return empty if there is no such task
     */
    Optional<PushPage> list(Caller caller, TaskId task, @Nullable String behind, int size);

    /**
     * Forgets a config, and what was still to be posted to it; does nothing if there is none.
     *
     * @return whether there is such a task
     */
    boolean delete(Caller caller, TaskId task, String id);
}
