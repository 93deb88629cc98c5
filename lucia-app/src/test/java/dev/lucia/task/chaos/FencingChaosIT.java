package dev.lucia.task.chaos;

import static dev.lucia.task.Tasks.CALLER;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.task.TaskEvent;
import dev.lucia.task.TaskId;
import dev.lucia.testing.RedisServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A replica is paused right before its effect, another one takes the task over, and the first wakes
 * up. The same story without fencing shows that the checker would find a doubled effect.
 */
class FencingChaosIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir Path overrides;
    private RedisServer redis;
    private HomeSimulator home;

    @BeforeEach
    void start() throws IOException {
        redis = RedisServer.start();
        home = new HomeSimulator();
    }

    @AfterEach
    void stop() throws IOException {
        home.close();
        redis.close();
    }

    @Test
    void aPausedReplicaDoesNotRepeatWhatItsHeirDid() throws Exception {
        assertThat(pausedBeforeItsEffect()).isEmpty();
    }

    @Test
    void withoutFencingTheCheckerFindsTheDoubledEffect() throws Exception {
        // Given
        override("commit.lua", "if task[2] ~= epoch then return {-1} end", "");
        override("renew.lua", "lost[#lost + 1] = ARGV[i]", "");

        // When
        List<String> faults = pausedBeforeItsEffect();

        // Then
        assertThat(faults).singleElement().asString().contains("had its effect 2 times");
    }

    private List<String> pausedBeforeItsEffect() throws Exception {
        CountDownLatch firstBegan = new CountDownLatch(1);
        CountDownLatch firstMayGoOn = new CountDownLatch(1);
        CountDownLatch secondActed = new CountDownLatch(1);
        CountDownLatch firstEnded = new CountDownLatch(1);
        AtomicInteger begins = new AtomicInteger();
        AtomicInteger effects = new AtomicInteger();
        home.gate(
                told -> {
                    if (told.startsWith("begin") && begins.incrementAndGet() == 1) {
                        firstBegan.countDown();
                        await(firstMayGoOn);
                    } else if (told.startsWith("effect") && effects.incrementAndGet() == 1) {
                        secondActed.countDown();
                        await(firstEnded);
                    }
                });
        try (ReplicaProcess first = replica();
                ReplicaProcess second = replica();
                Observer observer = new Observer(redis.uri(), home.port())) {
            first.awaitReady();
            second.awaitReady();
            TaskId id = first.submit("m").orElseThrow();
            observer.follow(id);
            await(firstBegan);
            first.pause();
            await(secondActed);
            firstMayGoOn.countDown();
            first.resume();
            assertThat(first.submit("another")).isPresent();
            observer.settles(first.submit("and another").orElseThrow(), PATIENCE);
            firstEnded.countDown();
            List<TaskEvent> story = observer.story(id, PATIENCE);

            HistoryChecker checker = new HistoryChecker();
            checker.check(
                    "task", observer.engine().find(CALLER, id), story, home.effects(id.toString()));
            return checker.faults();
        }
    }

    private ReplicaProcess replica() throws IOException {
        return new ReplicaProcess(redis.uri(), home.port(), overrides.toString());
    }

    /** Puts a script without one line before the real one. */
    private void override(String script, String line, String instead) throws IOException {
        String path = "dev/lucia/task/redis/" + script;
        try (InputStream original = getClass().getClassLoader().getResourceAsStream(path)) {
            String text = new String(original.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).contains(line);
            Path file = overrides.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text.replace(line, instead));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
