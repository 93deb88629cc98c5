package dev.lucia.push;

import dev.lucia.task.StoreUnavailable;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Looks for due news, and sends a courier with each; every replica does. */
final class PushDispatcher implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(PushDispatcher.class);
    private static final int COURIERS = 64;
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration COUNT = Duration.ofSeconds(5);

    private final PushOutbox outbox;
    private final Optional<Courier> courier;
    private final PushMetrics metrics;
    private final Semaphore free = new Semaphore(COURIERS);
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("lucia-push").factory());
    private volatile boolean running;
    private volatile boolean moreIsDue;

    /** Without a courier, as there is no protocol to write news, it only counts. */
    PushDispatcher(PushOutbox outbox, Optional<Courier> courier, PushMetrics metrics) {
        this.outbox = outbox;
        this.courier = courier;
        this.metrics = metrics;
    }

    @Override
    public void start() {
        running = true;
        courier.ifPresent(present -> repeat(LOOK, () -> look(present)));
        repeat(COUNT, () -> metrics.waiting(outbox.depth()));
    }

    /** What is under way settles itself, or is taken by another replica. */
    @Override
    public void stop() {
        running = false;
        clock.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void look(Courier courier) {
        int most = free.availablePermits();
        if (!running || most == 0) {
            return;
        }
        List<DueNews> due = outbox.take(most);
        moreIsDue = due.size() == most;
        for (DueNews news : due) {
            free.acquireUninterruptibly();
            Thread.ofVirtual().name("push-" + news.task()).start(() -> bring(courier, news));
        }
    }

    private void bring(Courier courier, DueNews news) {
        try {
            courier.bring(news);
        } finally {
            free.release();
            if (moreIsDue) {
                lookAtOnce(courier);
            }
        }
    }

    private void lookAtOnce(Courier courier) {
        try {
            clock.execute(() -> quietly(() -> look(courier)));
        } catch (RejectedExecutionException stopped) {
            log.atDebug().log("Stopped looking for news");
        }
    }

    private void repeat(Duration period, Runnable job) {
        var _ =
                clock.scheduleWithFixedDelay(
                        () -> quietly(job), 0, period.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void quietly(Runnable job) {
        try {
            job.run();
        } catch (StoreUnavailable away) {
            log.atDebug().log("No push without the task store");
        } catch (RuntimeException unexpected) {
            log.atError().setCause(unexpected).log("Push clock: a job failed");
        }
    }
}
