package dev.lucia.timer;

import dev.lucia.task.Caller;
import dev.lucia.task.Task;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The way to timers. Safe for use by many threads; every replica has one.
 *
 * <p>When a method returns, what it did is on disk. All methods throw {@link
 * dev.lucia.task.StoreUnavailable} within a second when the store is away.
 */
public final class Timers {

    private final TimerStore store;
    private final TimerProperties properties;
    private final Clock clock;

    public Timers(TimerStore store, TimerProperties properties, Clock clock) {
        this.store = store;
        this.properties = properties;
        this.clock = clock;
    }

    /** Sets a timer. */
    public SetResult set(NewTimer wanted) {
        Instant now = clock.instant();
        if (wanted.due().isBefore(now)) {
            return new SetResult.Past();
        }
        if (wanted.due().isAfter(now.plus(properties.horizon()))) {
            return new SetResult.TooFar(properties.horizon());
        }
        Timer timer = Timer.begin(wanted);
        return switch (store.add(timer, properties.most())) {
            case STORED, KNOWN -> new SetResult.Done(timer);
            case TOO_MANY -> new SetResult.TooMany(properties.most());
        };
    }

    /** All of {@code caller} that are not over, the next first. */
    public List<Timer> of(Caller caller) {
        Instant now = clock.instant();
        return store.of(caller).stream()
                .sorted(Comparator.comparing(timer -> timer.left(now)))
                .toList();
    }

    /**
     * The firing that {@code task} is about; empty if it is about none, or one that was canceled.
     */
    public Optional<Firing> firing(Task task) {
        return Firings.of(task, store);
    }

    /** Whether {@code task} says that it is a timer's. */
    public static boolean isFiring(Task task) {
        return Firings.isFiring(task);
    }

    /** Forgets it for good; false if it was over already. */
    public boolean cancel(Timer timer) {
        Optional<Timer> current = Optional.of(timer);
        while (current.isPresent() && current.get().state() != TimerState.DONE) {
            if (store.remove(current.get())) {
                return true;
            }
            current = store.find(timer.id());
        }
        return false;
    }

    /** Holds it; empty if it cannot be held. */
    public Optional<Timer> pause(Timer timer) {
        return change(timer, current -> current.paused(clock.instant()));
    }

    /** Lets it go on; empty if it was not held. */
    public Optional<Timer> resume(Timer timer) {
        return change(timer, current -> current.resumed(clock.instant()));
    }

    /** Gives it more time, or less; empty if nothing would be left, or more than may be. */
    public Optional<Timer> extend(Timer timer, Duration by) {
        return change(
                timer,
                current ->
                        current.extended(by, clock.instant())
                                .filter(after -> isWithin(after.left(clock.instant()))));
    }

    /** Ends its ringing; empty if it did not ring. */
    public Optional<Timer> stop(Timer timer) {
        return change(timer, current -> current.stopped(clock.instant()));
    }

    /** Lets it ring again later; empty if it did not ring. */
    public Optional<Timer> snooze(Timer timer, Duration length) {
        return change(
                timer,
                current -> current.snoozed(length, clock.instant()).filter(_ -> isWithin(length)));
    }

    private boolean isWithin(Duration length) {
        return length.compareTo(properties.horizon()) <= 0;
    }

    /** Repeats {@code change} on what the timer has become until the store takes it. */
    private Optional<Timer> change(Timer timer, Function<Timer, Optional<Timer>> change) {
        Optional<Timer> current = Optional.of(timer);
        while (current.isPresent()) {
            Optional<Timer> after = change.apply(current.get());
            if (after.isEmpty() || store.replace(current.get(), after.get())) {
                return after;
            }
            current = store.find(timer.id());
        }
        return Optional.empty();
    }
}
