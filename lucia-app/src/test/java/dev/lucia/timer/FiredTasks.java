package dev.lucia.timer;

import dev.lucia.task.Task;
import dev.lucia.task.Tasks;

import java.time.Instant;

/** Timers as the tasks they become, without an engine. */
public final class FiredTasks {

    private FiredTasks() {}

    /** Fires {@code timer} at {@code now}, as the clock of a replica does. */
    public static Task fire(
            Timer timer, TimerStore store, TimerProperties properties, Instant now) {
        Timer claimed = timer.claimed(now);
        store.replace(timer, claimed);
        Task begun = Tasks.begun(Firings.task(claimed));
        store.replace(claimed.at(timer.version() + 1), claimed.fired(now, properties.ring()));
        return new Task(
                begun.id(),
                begun.contextId(),
                begun.caller(),
                begun.version(),
                begun.status(),
                begun.history(),
                begun.artifacts(),
                begun.metadata(),
                now,
                begun.reply());
    }
}
