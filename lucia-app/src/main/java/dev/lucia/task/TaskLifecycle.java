package dev.lucia.task;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The clock of the engine. It starts last and stops first: while the web server still answers,
 * running tasks may finish; what is left then is handed to another replica at once.
 */
final class TaskLifecycle implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TaskLifecycle.class);

    private final Heartbeat heartbeat;
    private final Upkeep upkeep;
    private final TaskRuns runs;
    private final TaskFanOut fanOut;
    private final TaskLeases leases;
    private final TaskProperties properties;
    private final ScheduledExecutorService clock =
            Executors.newScheduledThreadPool(
                    2, Thread.ofPlatform().daemon().name("lucia-clock-", 0).factory());
    private volatile boolean running;

    TaskLifecycle(
            Heartbeat heartbeat,
            Upkeep upkeep,
            TaskRuns runs,
            TaskFanOut fanOut,
            TaskLeases leases,
            TaskProperties properties) {
        this.heartbeat = heartbeat;
        this.upkeep = upkeep;
        this.runs = runs;
        this.fanOut = fanOut;
        this.leases = leases;
        this.properties = properties;
    }

    @Override
    public void start() {
        repeat(properties.heartbeat(), heartbeat::beat);
        repeat(Duration.ofMillis(500), heartbeat::takeOver);
        repeat(Duration.ofSeconds(1), upkeep::cancelUnanswered);
        repeat(Duration.ofSeconds(10), upkeep::count);
        repeat(Duration.ofMinutes(5), upkeep::sweep);
        running = true;
    }

    @Override
    public void stop() {
        heartbeat.drain();
        runs.left()
                .completeOnTimeout(null, properties.drain().toMillis(), TimeUnit.MILLISECONDS)
                .join();
        handOver(runs.leases());
        fanOut.drain();
        clock.shutdownNow();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }

    private void handOver(List<TaskLease> left) {
        runs.stop(left);
        try {
            if (!left.isEmpty()) {
                leases.release(left);
            }
        } catch (StoreUnavailable away) {
            log.atWarn().log("Could not hand tasks over; others take them when the leases end");
        }
        log.atInfo().addKeyValue("handedOver", left.size()).log("Stopped working on tasks");
    }

    private void repeat(Duration period, Runnable job) {
        Runnable safe =
                () -> {
                    try {
                        job.run();
                    } catch (RuntimeException unexpected) {
                        log.atError().setCause(unexpected).log("Task clock: a job failed");
                    }
                };
        var _ = clock.scheduleAtFixedRate(safe, 0, period.toNanos(), TimeUnit.NANOSECONDS);
    }
}
