package dev.lucia.home.assistant;

import dev.lucia.home.HomeConnection;
import dev.lucia.home.HomeMetrics;
import dev.lucia.home.HomeUnavailable;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
    private final CountDownLatch firstTry = new CountDownLatch(1);
    private volatile HomeConnection status =
            new HomeConnection.Connecting("Home Assistant is not connected yet");
    private volatile @Nullable Session session;
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

    HomeConnection status() {
        return status;
    }

    /**
     * The session, which is synchronised.
     *
     * @throws HomeUnavailable when there is none
     */
    Session session() {
        Session current = session;
        if (current != null && status instanceof HomeConnection.Connected) {
            return current;
        }
        throw new HomeUnavailable(
                switch (status) {
                    case HomeConnection.Connecting(String reason) -> reason;
                    case HomeConnection.Refused(String reason) -> reason;
                    case HomeConnection.Connected _ -> "Home Assistant is being connected again";
                });
    }

    @Override
    public void start() {
        runner = Thread.ofVirtual().name("home-assistant").start(this::run);
        try {
            firstTry.await(HEAD_START.toMillis(), TimeUnit.MILLISECONDS);
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
        runner = null;
        connector.close();
    }

    @Override
    public boolean isRunning() {
        return runner != null;
    }

    private void run() {
        try {
            while (true) {
                long start = System.nanoTime();
                String reason = connectAndFollow();
                if (System.nanoTime() - start > timing.stable().toNanos()) {
                    backoff.reset();
                }
                pause(reason);
                metrics.reconnecting();
            }
        } catch (TokenRefused refused) {
            refuse(String.valueOf(refused.getMessage()));
        } catch (InterruptedException stopping) {
            status = new HomeConnection.Connecting("Lucia is stopping");
        }
    }

    /** Gives the reason for which the connection could not be made, or ended. */
    private String connectAndFollow() throws TokenRefused, InterruptedException {
        try (Session opened = connector.connect()) {
            Follower follower = new Follower(opened, live, synchroniser, metrics, timing);
            follower.awaitStart(() -> away("Home Assistant is starting"));
            follower.synchronise();
            connected(opened);
            return follower.follow();
        } catch (HomeUnavailable unavailable) {
            return String.valueOf(unavailable.getMessage());
        } finally {
            session = null;
        }
    }

    private void connected(Session opened) {
        int entities = live.home().entities().size();
        session = opened;
        status = new HomeConnection.Connected(Instant.now(), entities);
        firstTry.countDown();
        log.atInfo().addKeyValue("entities", entities).log("Connected to Home Assistant");
    }

    private void pause(String reason) throws InterruptedException {
        Duration pause = backoff.next();
        log.atLevel(
                        status instanceof HomeConnection.Connecting(String before)
                                        && before.equals(reason)
                                ? org.slf4j.event.Level.DEBUG
                                : org.slf4j.event.Level.WARN)
                .addKeyValue("reason", reason)
                .addKeyValue("retryInMillis", pause.toMillis())
                .log("Home Assistant is not connected");
        away(reason);
        Thread.sleep(pause);
    }

    private void away(String reason) {
        status = new HomeConnection.Connecting(reason);
        firstTry.countDown();
    }

    private void refuse(String message) {
        status =
                new HomeConnection.Refused(
                        "Home Assistant does not accept the token in lucia.home.token ("
                                + message
                                + ")");
        firstTry.countDown();
        log.atError()
                .addKeyValue("answer", message)
                .log(
                        "Home Assistant refuses lucia.home.token; not trying again, as that could"
                                + " get this address banned. Make a new token and restart Lucia");
    }
}
