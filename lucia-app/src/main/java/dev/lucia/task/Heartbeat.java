package dev.lucia.task;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Keeps this replica's leases, one round trip for all, and takes over those of replicas that do
 * not. Nobody takes over before a whole lease of unbroken beats: after an outage of the store every
 * owner gets the time to report first.
 */
final class Heartbeat {

    private static final Logger log = LoggerFactory.getLogger(Heartbeat.class);
    private static final int STEAL_MAX = 64;

    private final ReplicaId replica;
    private final TaskLeases leases;
    private final TaskRuns runs;
    private final TaskFanOut fanOut;
    private final Duration lease;
    private volatile long beatingSince;
    private volatile long lastBeat;
    private volatile boolean unbroken;
    private volatile boolean draining;

    Heartbeat(
            ReplicaId replica,
            TaskLeases leases,
            TaskRuns runs,
            TaskFanOut fanOut,
            TaskProperties properties) {
        this.replica = replica;
        this.leases = leases;
        this.runs = runs;
        this.fanOut = fanOut;
        this.lease = properties.lease();
    }

    /** Goes on with what this replica owns, and takes nothing over any more. */
    void drain() {
        draining = true;
    }

    /** Extends all leases. */
    void beat() {
        try {
            List<TaskLease> held = runs.leases();
            long asked = System.nanoTime();
            Set<TaskLease> lost = leases.renew(replica, held);
            beaten();
            runs.confirmed(held.stream().filter(kept -> !lost.contains(kept)).toList(), asked);
            runs.stop(lost);
        } catch (StoreUnavailable away) {
            unbroken = false;
            fanOut.storeAway();
        }
        runs.failOverdue();
    }

    /** Takes over what nobody keeps. */
    void takeOver() {
        if (draining || !unbroken || System.nanoTime() - beatingSince < lease.toNanos()) {
            return;
        }
        try {
            leases.steal(replica, STEAL_MAX).forEach(runs::takeOver);
        } catch (StoreUnavailable away) {
            log.atDebug().log("No take-over without the task store");
        }
    }

    private void beaten() {
        long now = System.nanoTime();
        if (!unbroken || now - lastBeat > lease.toNanos()) {
            beatingSince = now;
        }
        lastBeat = now;
        unbroken = true;
    }
}
