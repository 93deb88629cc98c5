package dev.lucia.timer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Lets the clock of timers tick while this replica works. */
final class TimerLifecycle implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TimerLifecycle.class);
    private static final Duration TICK = Duration.ofMillis(500);
    private static final Duration COUNT = Duration.ofSeconds(10);

    private final TimerClock clock;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("lucia-timers").factory());
    private volatile boolean running;

    TimerLifecycle(TimerClock clock) {
        this.clock = clock;
    }

    @Override
    public void start() {
        repeat(TICK, clock::tick);
        repeat(COUNT, clock::count);
        running = true;
    }

    @Override
    public void stop() {
        thread.shutdown();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void repeat(Duration period, Runnable job) {
        Runnable safe =
                () -> {
                    try {
                        job.run();
                    } catch (RuntimeException unexpected) {
                        log.atError().setCause(unexpected).log("Clock of timers: a job failed");
                    }
                };
        var _ = thread.scheduleWithFixedDelay(safe, 0, period.toNanos(), TimeUnit.NANOSECONDS);
    }
}
