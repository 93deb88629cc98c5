package dev.lucia.task;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Keeps this replica's leases, one round trip for all, and takes over those of replicas that do
 * not. Nobody takes over before a whole lease of unbroken beats: after an outage of the store every
 * owner gets the time to report first.
 */
final class Heartbeat {

    private static final Logger log = LoggerFactory.getLogger(Heartbeat.class);
    private static final Duration STEAL_TICK = Duration.ofMillis(500);
    private static final int STEAL_MAX = 64;

    private final ReplicaId replica;
    private final TaskStore store;
    private final TaskRuns runs;
    private final TaskMetrics metrics;
    private final TaskProperties properties;
    private final ScheduledExecutorService timer =
            Executors.newScheduledThreadPool(
                    2, Thread.ofPlatform().daemon().name("lucia-heartbeat-", 0).factory());
    private volatile long beating;
    private volatile long lastBeat;
    private volatile boolean unbroken;
    private volatile boolean draining;

    Heartbeat(
            ReplicaId replica,
            TaskStore store,
            TaskRuns runs,
            TaskMetrics metrics,
            TaskProperties properties) {
        this.replica = replica;
        this.store = store;
        this.runs = runs;
        this.metrics = metrics;
        this.properties = properties;
    }

    void start() {
        repeat(properties.heartbeat(), this::beat);
        repeat(STEAL_TICK, this::takeOver);
    }

    /** Goes on with what this replica owns, and takes nothing over any more. */
    void drain() {
        draining = true;
    }

    void stop() {
        timer.shutdownNow();
    }

    private void beat() {
        try {
            Set<TaskLease> lost = store.renew(replica, runs.leases());
            beaten();
            runs.stop(lost);
        } catch (StoreUnavailable away) {
            unbroken = false;
        }
        runs.failOverdue(Instant.now());
    }

    private void beaten() {
        long now = System.nanoTime();
        if (!unbroken || now - lastBeat > properties.lease().toNanos()) {
            beating = now;
        }
        lastBeat = now;
        unbroken = true;
    }

    private void takeOver() {
        if (draining || !unbroken || System.nanoTime() - beating < properties.lease().toNanos()) {
            return;
        }
        try {
            store.steal(replica, STEAL_MAX).forEach(this::resume);
        } catch (StoreUnavailable away) {
            log.atDebug().log("No take-over without the task store");
        }
    }

    private void resume(TaskLease lease) {
        store.load(lease.task())
                .ifPresent(
                        stored -> {
                            metrics.takenOver();
                            log.atInfo()
                                    .addKeyValue("task", lease.task())
                                    .addKeyValue("epoch", lease.epoch())
                                    .log("Took over task");
                            runs.start(stored, lease);
                        });
    }

    private void repeat(Duration period, Runnable job) {
        Runnable safe =
                () -> {
                    try {
                        job.run();
                    } catch (RuntimeException unexpected) {
                        log.atError().setCause(unexpected).log("Heartbeat job failed");
                    }
                };
        var _ = timer.scheduleAtFixedRate(safe, 0, period.toNanos(), TimeUnit.NANOSECONDS);
    }
}
