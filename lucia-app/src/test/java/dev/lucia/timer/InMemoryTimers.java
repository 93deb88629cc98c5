package dev.lucia.timer;

import dev.lucia.task.Caller;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Timers of one replica that nothing outlives; keeps the contract of the store. */
public final class InMemoryTimers implements TimerStore {

    private final Map<String, Timer> timers = new LinkedHashMap<>();
    private final Clock clock;

    public InMemoryTimers(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Added add(Timer timer, int most) {
        if (timers.containsKey(timer.id())) {
            return Added.KNOWN;
        }
        if (of(timer.caller()).size() >= most) {
            return Added.TOO_MANY;
        }
        timers.put(timer.id(), timer);
        return Added.STORED;
    }

    @Override
    public synchronized boolean replace(Timer before, Timer after) {
        Timer now = timers.get(before.id());
        if (now == null || now.version() != before.version()) {
            return false;
        }
        timers.put(now.id(), after.at(now.version() + 1));
        return true;
    }

    @Override
    public synchronized boolean remove(Timer timer) {
        Timer now = timers.get(timer.id());
        return now != null && now.version() == timer.version() && timers.remove(now.id(), now);
    }

    @Override
    public synchronized Optional<Timer> find(String id) {
        return Optional.ofNullable(timers.get(id));
    }

    @Override
    public synchronized List<Timer> of(Caller caller) {
        return timers.values().stream()
                .filter(timer -> timer.caller().equals(caller))
                .filter(timer -> timer.state() != TimerState.DONE)
                .toList();
    }

    @Override
    public synchronized List<Timer> due(int max) {
        Instant now = clock.instant();
        return timers.values().stream()
                .filter(timer -> timer.wakeAt() != null && !timer.wakeAt().isAfter(now))
                .limit(max)
                .toList();
    }

    @Override
    public synchronized Map<TimerState, Long> count() {
        return timers.values().stream()
                .map(Timer::state)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
