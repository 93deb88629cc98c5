package dev.lucia.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.task.Message;
import dev.lucia.task.Outcome;
import dev.lucia.testing.ApiClient;
import dev.lucia.testing.ApiClient.Answer;
import dev.lucia.testing.RedisServer;
import dev.lucia.testing.RunningService;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

class OperationsIT {

    private static final String HELLO = "{\"text\":\"hello\"}";

    private final CountDownLatch working = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private RedisServer redis;

    @BeforeEach
    void startRedis() {
        redis = RedisServer.start();
    }

    @AfterEach
    void stopRedis() {
        redis.close();
    }

    private RunningService service(String... properties) {
        return RunningService.start(
                redis.uri(),
                execution -> {
                    if (execution.task().history().getFirst().text().equals("wait")) {
                        working.countDown();
                        mayEnd.await();
                    }
                    return new Outcome.Completed(Message.ofAgent("Done."), List.of());
                },
                properties);
    }

    private static Answer say(ApiClient api, String body) {
        return api.post("/api/conversation", body);
    }

    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("deadline").isLessThan(end);
            LockSupport.parkNanos(20_000_000);
        }
    }

    @Test
    void tellsItsHealthAndWhereItsHomeIs() {
        try (RunningService service = service()) {
            // When
            Answer health = service.management().get("/actuator/health");
            Answer info = service.management().get("/actuator/info");

            // Then
            assertThat(health.at("/status")).isEqualTo("UP");
            assertThat(health.at("/components/home/details/connection")).isEqualTo("refused");
            assertThat(service.api().get("/readyz").at("/components/redis/status")).isEqualTo("UP");
            assertThat(service.api().get("/livez").at("/components/redis/status")).isEmpty();
            assertThat(info.at("/home/reason")).isEqualTo("this test has no home");
        }
    }

    @Test
    void showsMetricsOfWhatHappened() {
        try (RunningService service = service()) {
            // Given
            say(service.api(), HELLO);

            // When
            String metrics = service.management().get("/actuator/prometheus").body();

            // Then
            assertThat(metrics)
                    .contains("lucia_task_transitions_total{state=\"COMPLETED\"} 1.0")
                    .contains("uri=\"/api/conversation\"")
                    .contains("lucia_redis_up 1.0", "lucia_redis_memory_limit_bytes 0.0")
                    .containsPattern("lucia_redis_memory_used_bytes [1-9]")
                    .doesNotContain("lucia_requests_refused");
        }
    }

    @Test
    void redisMayDieAndComeBack() {
        try (RunningService service = service("lucia.readiness.redis-silence=1s")) {
            // Given
            Answer before = say(service.api(), HELLO);
            redis.kill();

            // When
            Answer away = say(service.api(), HELLO);

            // Then
            assertThat(away.status()).isEqualTo(503);
            assertThat(away.header("Retry-After")).isEqualTo("1");
            assertThat(away.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(away.at("/error")).startsWith("The task store does not answer");
            until(() -> service.api().get("/readyz").status() == 503);
            assertThat(service.management().get("/actuator/prometheus").body())
                    .contains("lucia_redis_up 0.0");
            assertThat(service.api().get("/livez").status()).isEqualTo(200);

            // When
            redis.restart();

            // Then
            until(() -> say(service.api(), HELLO).status() == 200);
            until(() -> service.api().get("/readyz").status() == 200);
            assertThat(service.api().get(before.header("Location")).at("/state"))
                    .isEqualTo("completed");
        }
    }

    @Test
    void startsWithoutRedisAndIsReadyOnceThereIsOne() {
        // Given
        redis.kill();
        try (RunningService service = service()) {
            // When
            Answer without = service.api().get("/readyz");

            // Then
            assertThat(without.status()).isEqualTo(503);
            assertThat(without.at("/components/redis/details/reason"))
                    .isEqualTo("not seen since the start");

            // When
            redis.restart();

            // Then
            until(() -> service.api().get("/readyz").status() == 200);
        }
    }

    @Test
    void finishesWhatItHasAndTakesNothingNew() throws Exception {
        // Given
        RunningService service = service();
        ApiClient api = service.api();
        var waiting = CompletableFuture.supplyAsync(() -> say(api, "{\"text\":\"wait\"}"));
        working.await();

        // When
        var stopped = CompletableFuture.runAsync(service::close);

        // Then
        until(() -> say(api, HELLO).status() == 503);
        assertThat(api.get("/readyz").status()).isEqualTo(503);
        assertThat(api.get("/livez").status()).isEqualTo(200);
        assertThat(stopped).isNotDone();

        // When
        mayEnd.countDown();

        // Then
        assertThat(waiting.join().at("/text")).isEqualTo("Done.");
        stopped.join();
    }

    @Test
    void tellsWhoeverStillWaitsThatTheTaskGoesOnElsewhere() throws Exception {
        // Given
        RunningService service = service("lucia.task.drain=0s");
        ApiClient api = service.api();
        var waiting = CompletableFuture.supplyAsync(() -> say(api, "{\"text\":\"wait\"}"));
        working.await();

        // When
        service.close();

        // Then
        assertThat(waiting.join().status()).isEqualTo(503);
        assertThat(waiting.join().header("Location")).startsWith("/api/tasks/");
        assertThat(waiting.join().header("Retry-After")).isEqualTo("1");
    }
}
