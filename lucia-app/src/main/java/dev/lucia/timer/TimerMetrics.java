package dev.lucia.timer;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** What becomes of timers on this replica, and how many the store has. */
final class TimerMetrics {

    private final Map<TimerKind, Counter> fired = new EnumMap<>(TimerKind.class);
    private final Map<TimerState, AtomicLong> stored = new EnumMap<>(TimerState.class);
    private final Counter late;

    TimerMetrics(MeterRegistry registry) {
        for (TimerKind kind : TimerKind.values()) {
            fired.put(
                    kind,
                    Counter.builder("lucia.timer.fired")
                            .description("Timers that this replica made a task")
                            .tag("kind", kind.name())
                            .register(registry));
        }
        for (TimerState state : TimerState.values()) {
            AtomicLong count = new AtomicLong();
            stored.put(state, count);
            if (state != TimerState.DONE) {
                Gauge.builder("lucia.timer.stored", count, AtomicLong::get)
                        .description(
                                "Timers in the store, the same on every replica: read it with"
                                        + " max()")
                        .tag("state", state.name())
                        .register(registry);
            }
        }
        late =
                Counter.builder("lucia.timer.late")
                        .description("Timers that fired so late that it has to be said")
                        .register(registry);
    }

    void fired(Firing firing) {
        java.util.Objects.requireNonNull(fired.get(firing.timer().kind())).increment();
        if (firing.isLate()) {
            late.increment();
        }
    }

    void counted(Map<TimerState, Long> counts) {
        stored.forEach((state, count) -> count.set(counts.getOrDefault(state, 0L)));
    }
}
