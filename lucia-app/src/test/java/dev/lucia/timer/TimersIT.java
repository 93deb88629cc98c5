package dev.lucia.timer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.task.Caller;
import dev.lucia.task.Message;
import dev.lucia.task.Outcome;
import dev.lucia.task.Speaker;
import dev.lucia.task.TaskExecution;
import dev.lucia.testing.Eventually;
import dev.lucia.testing.RedisServer;
import dev.lucia.testing.Replica;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Timers on a real Redis: fired once by whichever replica lives, late after the death of all. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimersIT {

    private final List<String> fired = new CopyOnWriteArrayList<>();
    private final List<Duration> late = new CopyOnWriteArrayList<>();
    private RedisServer redis;
    private Replica first;
    private Replica second;

    @BeforeAll
    void start() {
        redis = RedisServer.start();
        first = replica();
        second = replica();
    }

    @AfterAll
    void stop() {
        first.close();
        second.close();
        redis.close();
    }

    @Test
    void twoReplicasFireItOnce() {
        // Given
        Timer timer = set(first, due(Duration.ofMillis(300)), null);
        Timer later = set(second, due(Duration.ofMillis(1500)), null);

        // When
        awaitFired(later);

        // Then
        assertThat(fired).filteredOn(timer.id()::equals).hasSize(1);
        assertThat(fired).filteredOn(later.id()::equals).hasSize(1);
        Eventually.await(
                "ringing on both", () -> current(second, timer).isRinging() && isRinging(timer));
    }

    @Test
    void afterTheDeathOfAllItFiresLate() {
        // Given
        Timer timer = Timer.begin(wish(caller(), Instant.now().minus(Duration.ofHours(2)), null));
        try (RedisServer other = RedisServer.start()) {
            try (Replica last = replica(other)) {
                last.get(TimerStore.class).add(timer.claimed(Instant.now()), 10);
            }
            assertThat(fired).doesNotContain(timer.id());

            // When
            try (Replica heir = replica(other)) {
                awaitFired(timer);

                // Then
                Eventually.await("ringing", () -> current(heir, timer).isRinging());
                assertThat(fired).filteredOn(timer.id()::equals).hasSize(1);
                assertThat(late).anySatisfy(l -> assertThat(l).isGreaterThan(Duration.ofHours(1)));
                assertThat(count(heir, "lucia.timer.fired")).isEqualTo(1);
                assertThat(count(heir, "lucia.timer.late")).isEqualTo(1);
            }
        }
    }

    @Test
    void oneThatDiedWhileFiringIsFollowedByAnother() {
        // Given
        Timer timer = Timer.begin(wish(caller(), Instant.now(), null));
        TimerStore store = first.get(TimerStore.class);
        Timer claimed = timer.claimed(Instant.now().minus(Timer.RETRY));
        store.add(claimed, 10);

        // When
        awaitFired(timer);

        // Then
        Eventually.await("ringing", () -> current(first, timer).isRinging());
        assertThat(fired).filteredOn(timer.id()::equals).hasSize(1);
    }

    @Test
    void aRecurringOneGoesOnWhenItIsStopped() {
        // Given
        Recurrence daily = Recurrence.daily(LocalTime.of(7, 0), ZoneOffset.UTC);
        Timer timer = set(first, due(Duration.ofMillis(100)), daily);
        awaitFired(timer);
        Eventually.await("ringing", () -> current(first, timer).isRinging());

        // When
        Timer stopped = second.get(Timers.class).stop(current(second, timer)).orElseThrow();

        // Then
        assertThat(stopped.state()).isEqualTo(TimerState.RUNNING);
        assertThat(current(first, timer).due()).isEqualTo(daily.after(Instant.now()));
    }

    @Test
    void aSnoozedOneFiresAgain() {
        // Given
        Timer timer = set(first, due(Duration.ofMillis(100)), null);
        Eventually.await("ringing", () -> isRinging(timer));

        // When
        first.get(Timers.class).snooze(current(first, timer), Duration.ofMillis(200));

        // Then
        Eventually.await("twice", () -> fired.stream().filter(timer.id()::equals).count() == 2);
    }

    @Test
    void aCanceledOneIsForgotten() {
        // Given
        Timer timer = set(first, due(Duration.ofHours(1)), null);

        // When
        boolean canceled = second.get(Timers.class).cancel(timer);

        // Then
        assertThat(canceled).isTrue();
        assertThat(first.get(TimerStore.class).find(timer.id())).isEmpty();
        assertThat(first.get(Timers.class).of(timer.caller())).isEmpty();
        assertThat(first.get(Timers.class).cancel(timer)).isFalse();
    }

    @Test
    void theSameIdIsSetOnceAndACallerHasOnlySoMany() {
        // Given
        Timer timer = set(first, due(Duration.ofHours(1)), null);
        NewTimer again = wish(timer.caller(), Instant.now().plusSeconds(60), null);
        TimerStore store = first.get(TimerStore.class);

        // Then
        assertThat(store.add(timer, 10)).isEqualTo(TimerStore.Added.KNOWN);
        assertThat(store.add(Timer.begin(again), 1)).isEqualTo(TimerStore.Added.TOO_MANY);
        assertThat(store.of(timer.caller())).containsExactly(timer);
        assertThat(store.replace(timer.at(7), timer)).isFalse();
    }

    @Test
    void pausesAndGoesOnWithWhatWasLeft() {
        // Given
        Timer timer = set(first, due(Duration.ofHours(1)), null);
        Timers timers = first.get(Timers.class);

        // When
        Timer paused = timers.pause(timer).orElseThrow();

        // Then
        assertThat(paused.remaining()).isBetween(Duration.ofMinutes(50), Duration.ofHours(1));
        assertThat(timers.resume(current(second, timer)).orElseThrow().state())
                .isEqualTo(TimerState.RUNNING);
        assertThat(timers.extend(current(second, timer), Duration.ofDays(400))).isEmpty();
    }

    private Outcome run(Replica[] self, TaskExecution execution) {
        Eventually.await("started", () -> self[0] != null);
        Firing firing = self[0].get(Timers.class).firing(execution.task()).orElseThrow();
        fired.add(firing.timer().id());
        late.add(firing.late());
        return new Outcome.Completed(Message.ofAgent("rang"), List.of());
    }

    private Replica replica() {
        return replica(redis);
    }

    private Replica replica(RedisServer server) {
        Replica[] self = new Replica[1];
        self[0] = Replica.withTimers(server, execution -> run(self, execution));
        return self[0];
    }

    private void awaitFired(Timer timer) {
        Eventually.await("fired", () -> fired.contains(timer.id()));
    }

    private boolean isRinging(Timer timer) {
        return current(first, timer).isRinging();
    }

    private static double count(Replica replica, String metric) {
        return replica.get(MeterRegistry.class).get(metric).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private static Timer current(Replica replica, Timer timer) {
        return replica.get(TimerStore.class).find(timer.id()).orElseThrow();
    }

    private static Timer set(Replica replica, Instant due, @Nullable Recurrence recurrence) {
        NewTimer wish = wish(caller(), due, recurrence);
        return ((SetResult.Done) replica.get(Timers.class).set(wish)).timer();
    }

    private static NewTimer wish(Caller caller, Instant due, @Nullable Recurrence recurrence) {
        return new NewTimer(
                UUID.randomUUID().toString(),
                caller,
                TimerKind.TIMER,
                "pizza",
                "",
                List.of(),
                Duration.ofMinutes(5),
                new Origin("conversation", Speaker.UNKNOWN),
                recurrence,
                due);
    }

    private static Instant due(Duration later) {
        return Instant.now().plus(later);
    }

    private static Caller caller() {
        return new Caller("caller-" + UUID.randomUUID());
    }
}
