package dev.lucia.task.chaos;

import static dev.lucia.task.Tasks.CALLER;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.task.Task;
import dev.lucia.task.TaskEvent;
import dev.lucia.task.TaskId;
import dev.lucia.testing.RedisServer;
import dev.lucia.testing.TcpProxy;

import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Three replicas are killed, paused and cut off at random, and Redis with them; nothing that was
 * acknowledged is lost, and nothing happens twice. {@code -Dchaos.seconds} and {@code -Dchaos.seed}
 * choose how long, and which story.
 */
class TakeOverChaosIT {

    private static final Logger log = LoggerFactory.getLogger(TakeOverChaosIT.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PACE = Duration.ofMillis(100);

    private final long seed = Long.getLong("chaos.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Set<TaskId> acknowledged = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> harm = new TreeMap<>();
    private final List<ReplicaProcess> replicas = new ArrayList<>();
    private final List<TcpProxy> cables = new ArrayList<>();
    private volatile boolean over;

    @Test
    void nothingIsLostAndNothingHappensTwice() throws Exception {
        try (RedisServer redis = RedisServer.start();
                HomeSimulator home = new HomeSimulator();
                Observer observer = new Observer(redis.uri(), home.port())) {
            // Given
            startReplicas(redis, home);
            List<Thread> drivers = new ArrayList<>();
            for (int i = 0; i < replicas.size(); i++) {
                ReplicaProcess replica = replicas.get(i);
                String name = "r" + i;
                drivers.add(Thread.startVirtualThread(() -> drive(replica, name, observer)));
            }

            // When
            doHarm(redis, Duration.ofSeconds(Integer.getInteger("chaos.seconds", 20)));
            over = true;
            for (Thread driver : drivers) {
                driver.join();
            }

            // Then
            assertThat(check(observer, home)).as("chaos.seed=%d", seed).isEmpty();
            assertThat(acknowledged).isNotEmpty();
        } finally {
            replicas.forEach(ReplicaProcess::close);
            cables.forEach(TcpProxy::close);
        }
    }

    private void startReplicas(RedisServer redis, HomeSimulator home) throws IOException {
        for (int i = 0; i < 3; i++) {
            TcpProxy cable = new TcpProxy(redis.port());
            cables.add(cable);
            replicas.add(new ReplicaProcess("redis://127.0.0.1:" + cable.port(), home.port(), "."));
        }
        for (ReplicaProcess replica : replicas) {
            replica.awaitReady();
        }
    }

    /** Submits to one replica, again what was not acknowledged, and starts it when it is dead. */
    private void drive(ReplicaProcess replica, String name, Observer observer) {
        try {
            for (int i = 0; !over; ) {
                if (!replica.isAlive() && !replica.restart()) {
                    continue;
                }
                Optional<TaskId> task = replica.submit(name + "-" + i);
                if (task.isPresent()) {
                    acknowledged.add(task.get());
                    observer.follow(task.get());
                    i++;
                }
                LockSupport.parkNanos(PACE.toNanos());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void doHarm(RedisServer redis, Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            int victim = random.nextInt(replicas.size());
            switch (random.nextInt(4)) {
                case 0 -> {
                    harmed("kill");
                    replicas.get(victim).kill();
                    hold(1, 1000);
                }
                case 1 -> {
                    harmed("pause");
                    replicas.get(victim).pause();
                    hold(2500, 4000);
                    replicas.get(victim).resume();
                }
                case 2 -> {
                    harmed("cut");
                    cables.get(victim).cut();
                    hold(100, 4000);
                    cables.get(victim).mend();
                }
                default -> {
                    harmed("redis");
                    redis.kill();
                    hold(1, 1500);
                    redis.restart();
                }
            }
            hold(100, 1000);
        }
    }

    private List<String> check(Observer observer, HomeSimulator home) throws InterruptedException {
        HistoryChecker checker = new HistoryChecker();
        int effects = 0;
        Duration longest = Duration.ZERO;
        for (TaskId id : acknowledged) {
            List<TaskEvent> story = observer.story(id, PATIENCE);
            int count = home.effects(id.toString());
            effects += count;
            Optional<Task> task = observer.engine().find(CALLER, id);
            checker.check(id.toString(), task, story, count);
            Duration time = task.map(TakeOverChaosIT::untilSettled).orElse(Duration.ZERO);
            longest = time.compareTo(longest) > 0 ? time : longest;
        }
        log.atInfo()
                .addKeyValue("seed", seed)
                .addKeyValue("harm", harm)
                .addKeyValue("acknowledged", acknowledged.size())
                .addKeyValue("effects", effects)
                .addKeyValue("longest", longest)
                .addKeyValue("faults", checker.faults().size())
                .log("Chaos is over");
        return checker.faults();
    }

    /** Whatever happened to it meanwhile: with take-overs, and waits for a Redis that was away. */
    private static Duration untilSettled(Task task) {
        return Duration.between(task.createdAt(), task.status().at());
    }

    private void harmed(String how) {
        harm.merge(how, 1, Integer::sum);
    }

    private void hold(int fromMillis, int toMillis) {
        LockSupport.parkNanos(random.nextInt(fromMillis, toMillis) * 1_000_000L);
    }
}
