package dev.lucia.timer;

import dev.lucia.task.StoreUnavailable;
import dev.lucia.task.Submission;
import dev.lucia.task.TaskEngine;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Makes timers whose time has come into tasks. Every replica tries; one submits. It claims the
 * timer first, so that canceling it and firing it exclude each other; the message id of the firing
 * makes it one task even if a replica dies in between and another one goes on.
 */
final class TimerClock {

    private static final Logger log = LoggerFactory.getLogger(TimerClock.class);
    private static final int MAX = 64;

    private final TimerStore store;
    private final TaskEngine tasks;
    private final TimerProperties properties;
    private final TimerMetrics metrics;
    private final Clock clock;

    TimerClock(
            TimerStore store,
            TaskEngine tasks,
            TimerProperties properties,
            TimerMetrics metrics,
            Clock clock) {
        this.store = store;
        this.tasks = tasks;
        this.properties = properties;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Goes on with every timer that has to be looked at. */
    void tick() {
        try {
            store.due(MAX).forEach(this::advanceOrLog);
        } catch (StoreUnavailable away) {
            log.atDebug().log("No timers without the store");
        }
    }

    /** One timer that cannot go on holds up no other. */
    private void advanceOrLog(Timer timer) {
        try {
            advance(timer);
        } catch (StoreUnavailable away) {
            throw away;
        } catch (RuntimeException broken) {
            log.atError()
                    .setCause(broken)
                    .addKeyValue("timer", timer.id())
                    .log("Timer cannot go on");
        }
    }

    /** Reads how many timers there are. */
    void count() {
        try {
            metrics.counted(store.count());
        } catch (StoreUnavailable away) {
            log.atDebug().log("No count of timers without the store");
        }
    }

    private void advance(Timer timer) {
        switch (timer.state()) {
            case RUNNING -> claim(timer);
            case FIRING -> fire(timer);
            case RINGING -> store.replace(timer, timer.calmed(clock.instant()));
            case PAUSED, DONE -> {}
        }
    }

    private void claim(Timer timer) {
        Timer claimed = timer.claimed(clock.instant());
        if (store.replace(timer, claimed)) {
            fire(claimed.at(timer.version() + 1));
        }
    }

    private void fire(Timer timer) {
        Submission submission = tasks.submit(Firings.task(timer));
        Instant now = clock.instant();
        if (submission instanceof Submission.Accepted) {
            Firing firing = new Firing(timer, timer.due(), Duration.between(timer.due(), now));
            metrics.fired(firing);
            log.atInfo()
                    .addKeyValue("timer", timer.id())
                    .addKeyValue("firing", timer.firings())
                    .addKeyValue("late", firing.late())
                    .log("Timer fired");
        }
        store.replace(timer, timer.fired(now, properties.ring()));
    }
}
