package dev.lucia.task;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Starts last and stops first: while the web server still answers, running tasks may finish; what
 * is left then is handed to another replica at once.
 */
final class TaskLifecycle implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TaskLifecycle.class);

    private final Heartbeat heartbeat;
    private final TaskRuns runs;
    private final TaskStore store;
    private final Duration patience;
    private volatile boolean running;

    TaskLifecycle(Heartbeat heartbeat, TaskRuns runs, TaskStore store, Duration patience) {
        this.heartbeat = heartbeat;
        this.runs = runs;
        this.store = store;
        this.patience = patience;
    }

    @Override
    public void start() {
        heartbeat.start();
        running = true;
    }

    @Override
    public void stop() {
        heartbeat.drain();
        CompletableFuture.allOf(runs.settling())
                .exceptionally(lost -> null)
                .completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        handOver(runs.leases());
        heartbeat.stop();
        running = false;
    }

    private void handOver(List<TaskLease> left) {
        runs.stop(left);
        try {
            if (!left.isEmpty()) {
                store.release(left);
            }
        } catch (StoreUnavailable away) {
            log.atWarn().log("Could not hand tasks over; others take them when the leases end");
        }
        log.atInfo().addKeyValue("handedOver", left.size()).log("Stopped working on tasks");
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
