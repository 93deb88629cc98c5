package dev.lucia.timer;

import static dev.lucia.timer.TimerState.DONE;
import static dev.lucia.timer.TimerState.FIRING;
import static dev.lucia.timer.TimerState.PAUSED;
import static dev.lucia.timer.TimerState.RINGING;
import static dev.lucia.timer.TimerState.RUNNING;

import dev.lucia.task.Caller;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A timer as it stands. Its changes are values: nothing is changed before the store has taken one.
 *
 * @param label what people call it: "pizza"
 * @param text what to remind of, or the sentence to act on; empty otherwise
 * @param targets what the sentence meant when it was set, as ids of the home
 * @param length of a timer that counts down
 * @param due when it fires, or fired last
 * @param remaining what was left when it was paused
 * @param wakeAt when the clock has to look at it next; null while paused or over
 * @param firings how often it has fired: the number of its next firing
 * @param version counts its changes
 */
public record Timer(
        String id,
        Caller caller,
        TimerKind kind,
        @Nullable String label,
        String text,
        List<String> targets,
        @Nullable Duration length,
        Origin origin,
        @Nullable Recurrence recurrence,
        TimerState state,
        Instant due,
        @Nullable Duration remaining,
        @Nullable Instant wakeAt,
        int firings,
        long version) {

    /** A replica that began to fire and died is followed by another after this time. */
    static final Duration RETRY = Duration.ofSeconds(5);

    static Timer begin(NewTimer set) {
        return new Timer(
                set.id(),
                set.caller(),
                set.kind(),
                set.label(),
                set.text(),
                set.targets(),
                set.length(),
                set.origin(),
                set.recurrence(),
                RUNNING,
                set.due(),
                null,
                set.due(),
                0,
                1);
    }

    public Timer {
        targets = List.copyOf(targets);
    }

    /** How long until it fires, or what was left when it was paused; never negative. */
    public Duration left(Instant now) {
        Duration left = remaining == null ? Duration.between(now, due) : remaining;
        return left.isNegative() ? Duration.ZERO : left;
    }

    public boolean isRinging() {
        return state == RINGING;
    }

    Optional<Timer> paused(Instant now) {
        return state == RUNNING && kind == TimerKind.TIMER
                ? Optional.of(in(PAUSED, due, left(now), null))
                : Optional.empty();
    }

    Optional<Timer> resumed(Instant now) {
        Instant then = now.plus(left(now));
        return state == PAUSED ? Optional.of(in(RUNNING, then, null, then)) : Optional.empty();
    }

    /** More time, or less; empty if nothing would be left. */
    Optional<Timer> extended(Duration by, Instant now) {
        Duration after = left(now).plus(by);
        if (!after.isPositive()) {
            return Optional.empty();
        }
        return switch (state) {
            case RUNNING -> Optional.of(in(RUNNING, due.plus(by), null, due.plus(by)));
            case PAUSED -> Optional.of(in(PAUSED, due, after, null));
            case RINGING -> Optional.of(in(RUNNING, now.plus(by), null, now.plus(by)));
            case FIRING, DONE -> Optional.empty();
        };
    }

    /** A replica makes it a task now. */
    Timer claimed(Instant now) {
        return in(FIRING, due, null, now.plus(RETRY));
    }

    /** It has become a task, and may ring for {@code ring}. */
    Timer fired(Instant now, Duration ring) {
        Timer rings = in(RINGING, due, null, now.plus(ring)).counted();
        return kind == TimerKind.ACTION ? rings.calmed(now) : rings;
    }

    /**
     * It rings no more; goes on with its next time if it recurs. What was missed is left out, and a
     * replica's clock that is behind the store's does not bring the same time again.
     */
    Timer calmed(Instant now) {
        if (recurrence == null) {
            return in(DONE, due, null, null);
        }
        Instant next = recurrence.after(now.isAfter(due) ? now : due);
        return in(RUNNING, next, null, next);
    }

    Optional<Timer> stopped(Instant now) {
        return state == RINGING ? Optional.of(calmed(now)) : Optional.empty();
    }

    /** Rings again after {@code length}. */
    Optional<Timer> snoozed(Duration length, Instant now) {
        Instant again = now.plus(length);
        return state == RINGING ? Optional.of(in(RUNNING, again, null, again)) : Optional.empty();
    }

    private Timer in(
            TimerState next, Instant when, @Nullable Duration left, @Nullable Instant wake) {
        return new Timer(
                id,
                caller,
                kind,
                label,
                text,
                targets,
                length,
                origin,
                recurrence,
                next,
                when,
                left,
                wake,
                firings,
                version);
    }

    private Timer counted() {
        return new Timer(
                id,
                caller,
                kind,
                label,
                text,
                targets,
                length,
                origin,
                recurrence,
                state,
                due,
                remaining,
                wakeAt,
                firings + 1,
                version);
    }

    /** The same as the store counts it. */
    public Timer at(long stored) {
        return new Timer(
                id,
                caller,
                kind,
                label,
                text,
                targets,
                length,
                origin,
                recurrence,
                state,
                due,
                remaining,
                wakeAt,
                firings,
                stored);
    }
}
