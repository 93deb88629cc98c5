package dev.lucia.push;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** What becomes of push notifications on this replica, and how many wait in the store. */
final class PushMetrics {

    private final MeterRegistry registry;
    private final AtomicLong depth = new AtomicLong();
    private final Timer deliveries;
    private final Counter givenUp;
    private final Counter parked;

    PushMetrics(MeterRegistry registry) {
        this.registry = registry;
        Gauge.builder("lucia.push.outbox", depth, AtomicLong::get)
                .description(
                        "Receivers with news waiting, the same on every replica: read it with"
                                + " max()")
                .register(registry);
        deliveries =
                Timer.builder("lucia.push.deliveries")
                        .description("Time from an event to its receipt by a webhook")
                        .register(registry);
        givenUp =
                Counter.builder("lucia.push.giveups")
                        .description("Times a webhook's news were dropped after too many failures")
                        .register(registry);
        parked =
                Counter.builder("lucia.push.parked")
                        .description("News put aside since they can't be handled at all")
                        .register(registry);
        for (String kind : new String[] {"status", "connection", "target"}) {
            failure(kind);
        }
    }

    void waiting(long count) {
        depth.set(count);
    }

    void delivered(Instant happened) {
        deliveries.record(Duration.between(happened, Instant.now()));
    }

    /** A post failed: by its {@code status}, for want of a connection, or its target is refused. */
    void failed(String kind) {
        failure(kind).increment();
    }

    void givenUp() {
        givenUp.increment();
    }

    void parked() {
        parked.increment();
    }

    private Counter failure(String kind) {
        return Counter.builder("lucia.push.failures")
                .description("Posts that no webhook accepted")
                .tag("kind", kind)
                .register(registry);
    }
}
