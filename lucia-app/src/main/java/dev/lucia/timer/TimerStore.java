package dev.lucia.timer;

import dev.lucia.task.Caller;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Durable home of timers. Safe for use by many threads and replicas at once.
 *
 * <p>When a method returns, what it did is on disk. A {@link dev.lucia.task.StoreUnavailable} means
 * that the outcome is unknown; every method may be repeated.
 */
public interface TimerStore {

    /** What became of a new timer. */
    enum Added {
        STORED,
        /** A timer of this id was stored before. */
        KNOWN,
        /** The caller has as many as may be. */
        TOO_MANY
    }

    /** Stores {@code timer} unless its caller has {@code most} already. */
    Added add(Timer timer, int most);

    /** Puts {@code after} in the place of {@code before} if that is still the newest. */
    boolean replace(Timer before, Timer after);

    /** Forgets {@code timer} if it is still the newest. */
    boolean remove(Timer timer);

    /** The timer, also for a while after it is over. */
    Optional<Timer> find(String id);

    /** All of {@code caller} that are not over. */
    List<Timer> of(Caller caller);

    /** Those to look at now, by the store's clock, at most {@code max}. */
    List<Timer> due(int max);

    /** How many there are of each state. */
    Map<TimerState, Long> count();
}
