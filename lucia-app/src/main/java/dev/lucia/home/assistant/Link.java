package dev.lucia.home.assistant;

import dev.lucia.home.HomeMetrics;
import dev.lucia.home.HomeUnavailable;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Keeps a connection to Home Assistant as long as the service runs. */
final class Link implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Link.class);

    /** A service that says it is ready should know its home, if the home is there. */
    private static final Duration HEAD_START = Duration.ofSeconds(2);

    private final Connector connector;
    private final Synchroniser synchroniser;
    private final LiveHome live;
    private final HomeMetrics metrics;
    private final Timing timing;
    private final Backoff backoff;
    private final LinkStatus status = new LinkStatus();
    private volatile @Nullable Thread runner;

    Link(
            Connector connector,
            Synchroniser synchroniser,
            LiveHome live,
            HomeMetrics metrics,
            Timing timing) {
        this.connector = connector;
        this.synchroniser = synchroniser;
        this.live = live;
        this.metrics = metrics;
        this.timing = timing;
        backoff =
                new Backoff(timing.firstRetry(), timing.lastRetry(), RandomGenerator.getDefault());
    }

    LinkStatus status() {
        return status;
    }

    @Override
    public void start() {
        runner = Thread.ofVirtual().name("home-assistant").start(this::run);
        try {
            status.awaitFirstTry(HEAD_START);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        Thread running = runner;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        Thread running = runner;
        return running != null && running.isAlive();
    }

    private void run() {
        try {
            while (true) {
                long start = System.nanoTime();
                status.away(connectAndFollow());
                if (System.nanoTime() - start > timing.stable().toNanos()) {
                    backoff.reset();
                }
                Thread.sleep(backoff.next());
                metrics.reconnecting();
            }
        } catch (TokenRefused refused) {
            status.refused(String.valueOf(refused.getMessage()));
        } catch (InterruptedException stopping) {
            status.stopping();
        }
    }

    /** Gives the reason for which the connection could not be made, or ended. */
    private String connectAndFollow() throws TokenRefused, InterruptedException {
        try (Session session = connector.connect()) {
            Follower follower = new Follower(session, live, synchroniser, metrics, timing);
            follower.awaitStart(() -> status.away("Home Assistant is starting"));
            follower.synchronise();
            status.connected(session, live.home().entities().size());
            return follower.follow();
        } catch (HomeUnavailable unavailable) {
            return String.valueOf(unavailable.getMessage());
        } catch (RuntimeException unforeseen) {
            log.atError().setCause(unforeseen).log("Following Home Assistant failed");
            return "following Home Assistant failed: " + unforeseen;
        }
    }
}
