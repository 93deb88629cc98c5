package dev.lucia.task.redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.StringCodec;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The one connection that all threads share. It comes back by itself: after a disconnection, after
 * a start without Redis, and when the peer went silent without closing it.
 */
final class RedisLink implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RedisLink.class);
    private static final Duration SILENCE = Duration.ofSeconds(3);

    private final RedisClient client;
    private final RedisURI address;
    private final AtomicBoolean connecting = new AtomicBoolean();
    private volatile @Nullable StatefulRedisConnection<String, String> connection;
    private volatile @Nullable Instant lastSeen;
    private final AtomicReference<@Nullable Instant> unansweredSince = new AtomicReference<>();
    private volatile boolean closed;

    RedisLink(RedisClient client, RedisURI address) {
        this.client = client;
        this.address = address;
    }

    /** The connection, for one command, or an exception at once; a new one is then tried for. */
    StatefulRedisConnection<String, String> connection() {
        StatefulRedisConnection<String, String> current = connection;
        if (current == null || isSilent(current)) {
            connectInBackground();
        }
        if (current == null) {
            throw new RedisException("not connected to " + address.getHost());
        }
        unansweredSince.compareAndSet(null, Instant.now());
        return current;
    }

    /** Connects, waiting for it; without Redis this gives up at the time-out and goes on later. */
    void connect() {
        if (connecting.compareAndSet(false, true)) {
            replaceConnection();
        }
    }

    /** Redis has just answered. */
    void seen() {
        lastSeen = Instant.now();
        unansweredSince.set(null);
    }

    /** When Redis answered last, or empty if it never did. */
    Optional<Instant> lastSeen() {
        return Optional.ofNullable(lastSeen);
    }

    @Override
    public void close() {
        closed = true;
        StatefulRedisConnection<String, String> current = connection;
        if (current != null) {
            current.close();
        }
    }

    /** Whether the peer was asked and neither answers nor disconnects, as behind a cut cable. */
    private boolean isSilent(StatefulRedisConnection<String, String> current) {
        Instant asked = unansweredSince.get();
        return current.isOpen() && asked != null && asked.isBefore(Instant.now().minus(SILENCE));
    }

    private void connectInBackground() {
        if (!closed && connecting.compareAndSet(false, true)) {
            Thread.ofVirtual().name("redis-connect").start(this::replaceConnection);
        }
    }

    private void replaceConnection() {
        try {
            StatefulRedisConnection<String, String> former = connection;
            StatefulRedisConnection<String, String> fresh =
                    client.connect(StringCodec.UTF8, address);
            connection = fresh;
            seen();
            if (former != null) {
                var _ = former.closeAsync();
            }
            log.atInfo().addKeyValue("redis", address).log("Connected to Redis");
        } catch (RuntimeException unreachable) {
            log.atWarn()
                    .addKeyValue("redis", address)
                    .addKeyValue("reason", rootMessage(unreachable))
                    .log("Cannot connect to Redis; trying again");
        } finally {
            connecting.set(false);
        }
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }
}
