package dev.lucia.task;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * One replica's run of one task, valid as long as its lease. Every method throws {@link
 * ExecutionEnded} once the task was canceled, erased, or taken over by another replica; the runner
 * then stops at once.
 */
public interface TaskExecution {

    /** The task as of now. */
    Task task();

    /**
     * Does {@code effect} and remembers its result with the task. A resumed run gets the remembered
     * result instead of a second effect.
     *
     * @throws StepUncertain if an earlier run began a step that must not be repeated and never
     *     reported its end
     */
    String step(Step step, Callable<String> effect) throws Exception;

    /**
     * What the task remembers under {@code key}: what a step of that key gave, or an earlier run.
     */
    Optional<String> remembered(String key);

    /**
     * Remembers {@code value} with the task, for a run that may have to resume this one; it is on
     * disk when this returns.
     */
    void remember(String key, String value);

    /** Makes a result, or a piece of it, visible to subscribers at once. */
    void publish(Artifact artifact, boolean append, boolean lastChunk);

    /** Tells subscribers that the work goes on, with {@code progress} to say if not null. */
    void report(@Nullable Message progress);
}
