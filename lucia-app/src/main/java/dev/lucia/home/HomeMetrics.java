package dev.lucia.home;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.function.Supplier;

/** What can be measured of any home. */
@Component
public final class HomeMetrics {

    private final MeterRegistry registry;
    private final Counter events;
    private final Counter reconnects;
    private final Timer syncs;

    public HomeMetrics(MeterRegistry registry) {
        this.registry = registry;
        events =
                Counter.builder("lucia.home.events")
                        .description("Changes of states that the home reported")
                        .register(registry);
        reconnects =
                Counter.builder("lucia.home.reconnects")
                        .description("Attempts to connect again")
                        .register(registry);
        syncs =
                Timer.builder("lucia.home.sync")
                        .description("Reading everything about the home")
                        .register(registry);
    }

    /** Publishes whether {@code connection} is up, and how many entities it shows. */
    public void follow(Supplier<HomeConnection> connection) {
        Gauge.builder("lucia.home.connected", () -> isUp(connection.get()) ? 1 : 0)
                .description("1 while the home is connected and known")
                .register(registry);
        Gauge.builder("lucia.home.entities", () -> entities(connection.get()))
                .description("Entities that Lucia may see")
                .register(registry);
    }

    public void changed(int states) {
        events.increment(states);
    }

    public void reconnecting() {
        reconnects.increment();
    }

    public void synchronised(Duration took) {
        syncs.record(took);
    }

    /** A call and what was seen after it. */
    public interface Call {
        Observation perform() throws InterruptedException;
    }

    /** Performs {@code call}, and counts it by what became of it. */
    public Observation measure(Call call) throws InterruptedException {
        long start = System.nanoTime();
        String outcome = "unavailable";
        try {
            Observation seen = call.perform();
            outcome = name(seen);
            return seen;
        } finally {
            record(outcome, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private static String name(Observation seen) {
        return switch (seen) {
            case Observation.Reached _ -> "reached";
            case Observation.NotReached _ -> "not_reached";
            case Observation.Refused _ -> "refused";
            case Observation.Unreachable _ -> "unreachable";
        };
    }

    private void record(String outcome, Duration took) {
        Timer.builder("lucia.home.calls")
                .description("Calls to the home, by what was seen after them")
                .tag("outcome", outcome)
                .register(registry)
                .record(took);
    }

    private static boolean isUp(HomeConnection connection) {
        return connection instanceof HomeConnection.Connected;
    }

    private static int entities(HomeConnection connection) {
        return connection instanceof HomeConnection.Connected(var _, int entities) ? entities : 0;
    }
}
