package dev.lucia.home.assistant;

import dev.lucia.home.HomeConnection;
import dev.lucia.home.HomeUnavailable;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What is to be said of the connection, and the session while there is one. Each change is logged.
 */
final class LinkStatus {

    private static final Logger log = LoggerFactory.getLogger(LinkStatus.class);

    private record Now(HomeConnection connection, @Nullable Session session) {}

    private final CountDownLatch firstTry = new CountDownLatch(1);
    private volatile Now now =
            new Now(new HomeConnection.Connecting("Home Assistant is not connected yet"), null);

    HomeConnection connection() {
        return now.connection();
    }

    /**
     * The session, which is synchronised.
     *
     * @throws HomeUnavailable with the reason when there is none
     */
    Session session() {
        Now current = now;
        if (current.session() != null) {
            return current.session();
        }
        throw new HomeUnavailable(
                switch (current.connection()) {
                    case HomeConnection.Connecting(String reason) -> reason;
                    case HomeConnection.Refused(String reason) -> reason;
                    case HomeConnection.Connected _ -> "Home Assistant is not connected";
                });
    }

    /** Waits until the first try has ended one way or another, or {@code patience} runs out. */
    void awaitFirstTry(Duration patience) throws InterruptedException {
        var _ = firstTry.await(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    void connected(Session session, int entities) {
        set(new HomeConnection.Connected(Instant.now(), entities), session);
        log.atInfo().addKeyValue("entities", entities).log("Connected to Home Assistant");
    }

    /** Not connected, and being tried. The same reason again is no news. */
    void away(String reason) {
        boolean news = !connection().equals(new HomeConnection.Connecting(reason));
        set(new HomeConnection.Connecting(reason), null);
        log.atLevel(news ? Level.WARN : Level.DEBUG)
                .addKeyValue("reason", reason)
                .log("Home Assistant is not connected; trying again");
    }

    /** The token is wrong. */
    void refused(String answer) {
        set(
                new HomeConnection.Refused(
                        "Home Assistant does not accept the token in lucia.home.token: " + answer),
                null);
        log.atError()
                .addKeyValue("answer", answer)
                .log(
                        "Home Assistant refuses lucia.home.token; not trying again, as that could"
                                + " get this address banned. Make a new token and restart Lucia");
    }

    /** Not connected any more, as it should be. */
    void stopping() {
        set(new HomeConnection.Connecting("Lucia is stopping"), null);
    }

    private void set(HomeConnection connection, @Nullable Session session) {
        now = new Now(connection, session);
        firstTry.countDown();
    }
}
