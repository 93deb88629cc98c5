package dev.lucia.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.task.Message;
import dev.lucia.task.Outcome;
import dev.lucia.testing.ApiClient;
import dev.lucia.testing.ApiClient.Answer;
import dev.lucia.testing.RedisServer;
import dev.lucia.testing.RunningService;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class ApiKeyIT {

    private static final GeneratedKey HOME = GeneratedKey.next();
    private static final GeneratedKey NEXT_HOME = GeneratedKey.next();
    private static final GeneratedKey AGENT = GeneratedKey.next();
    private static final GeneratedKey EXPIRED = GeneratedKey.next();
    private static final GeneratedKey BUSY = GeneratedKey.next();

    private static final String SENTENCE = "{\"text\":\"hello\"}";

    private static RedisServer redis;
    private static RunningService service;
    private static ApiClient api;

    @BeforeAll
    static void start() {
        redis = RedisServer.start();
        service =
                RunningService.start(
                        redis.uri(),
                        _ -> new Outcome.Completed(Message.ofAgent("Hello."), List.of()),
                        Stream.of(
                                        key(0, "home", HOME, ""),
                                        key(1, "home", NEXT_HOME, ""),
                                        key(2, "agent", AGENT, "a2a,tasks"),
                                        key(3, "guest", EXPIRED, ""),
                                        key(4, "busy", BUSY, ""),
                                        Stream.of(
                                                "lucia.security.keys[3].expires=2026-01-31T00:00:00Z",
                                                "lucia.security.anonymous=false",
                                                "lucia.security.rate-limit.requests-per-second=1",
                                                "lucia.security.rate-limit.burst=30",
                                                "lucia.security.rate-limit.failures-per-minute=1000"))
                                .flatMap(settings -> settings)
                                .toArray(String[]::new));
        api = service.api();
    }

    @AfterAll
    static void stop() {
        service.close();
        redis.close();
    }

    private static Stream<String> key(int index, String name, GeneratedKey key, String scopes) {
        return Stream.of("name=" + name, "sha256=" + key.sha256(), "scopes=" + scopes)
                .map(setting -> "lucia.security.keys[" + index + "]." + setting);
    }

    private static ApiClient with(GeneratedKey key) {
        return api.withKey(key.key().reveal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Api-Key", "x-api-key", "X-API-KEY"})
    void aKeyLetsIn(String header) {
        assertThat(
                        api.with(header, HOME.key().reveal())
                                .post("/api/conversation", SENTENCE)
                                .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "bearer "})
    void theKeyMayBeABearerToken(String scheme) {
        assertThat(
                        api.with("Authorization", scheme + HOME.key().reveal())
                                .post("/api/conversation", SENTENCE)
                                .status())
                .isEqualTo(200);
    }

    @Test
    void theNameOfTheKeyOwnsTheTask() {
        // Given
        String task = with(HOME).post("/api/conversation", SENTENCE).header("Location");

        // When
        Answer sameName = with(NEXT_HOME).get(task);
        Answer otherName = with(AGENT).get(task);

        // Then
        assertThat(sameName.status()).isEqualTo(200);
        assertThat(otherName.status()).isEqualTo(404);
    }

    @Test
    void aKeyIsGoodForItsScopesOnly() {
        // When
        Answer answer = with(AGENT).post("/api/conversation", SENTENCE);

        // Then
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.at("/error")).isEqualTo("This API key lacks the scope for that.");
    }

    @Test
    void anExpiredKeyIsRefused() {
        // When
        Answer answer = with(EXPIRED).get("/api/tasks/1");

        // Then
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.at("/error")).isEqualTo("This API key has expired.");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/conversation",
        "POST, /api/conversation/",
        "OPTIONS, /api/conversation",
        "GET, /api/tasks/1",
        "GET, /nothing",
        "GET, /actuator/health"
    })
    void withoutAKeyNothingIsTold(String method, String path) {
        // When
        Answer missing = api.send(method, path, null);
        Answer wrong = api.withKey("lk_wrong").send(method, path, null);

        // Then
        assertThat(missing.status()).isEqualTo(401);
        assertThat(missing.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"lucia\"");
        assertThat(missing.at("/error")).contains("X-Api-Key", "create-key");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.at("/error")).isEqualTo("This API key is not known here.");
        assertThat(wrong.body()).doesNotContain("lk_wrong");
    }

    @Test
    void homeAssistantTestsItsKeyByOptions() {
        // When
        Answer answer = with(AGENT).send("OPTIONS", "/api/conversation", null);

        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Allow")).contains("POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/livez", "/readyz"})
    void probesNeedNoKey(String path) {
        assertThat(api.get(path).at("/status")).isEqualTo("UP");
    }

    @Test
    void aCallerHasToWaitAfterABurst() {
        // When
        List<Answer> answers =
                IntStream.range(0, 60).mapToObj(_ -> with(BUSY).get("/api/tasks/1")).toList();

        // Then
        Answer last = answers.getLast();
        assertThat(answers.getFirst().status()).isEqualTo(404);
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.header("Retry-After")).isEqualTo("1");
        assertThat(last.header("Content-Type")).isEqualTo("application/problem+json");
    }
}
