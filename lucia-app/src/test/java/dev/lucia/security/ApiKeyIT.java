package dev.lucia.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.testing.ApiClient;
import dev.lucia.testing.ApiClient.Answer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import java.security.Principal;
import java.util.List;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "lucia.security.rate-limit.requests-per-second=1",
            "lucia.security.rate-limit.burst=30",
            "lucia.security.rate-limit.failures-per-minute=1000"
        })
class ApiKeyIT {

    private static final GeneratedKey HOME = GeneratedKey.next();
    private static final GeneratedKey NEXT_HOME = GeneratedKey.next();
    private static final GeneratedKey AGENT = GeneratedKey.next();
    private static final GeneratedKey EXPIRED = GeneratedKey.next();
    private static final GeneratedKey BUSY = GeneratedKey.next();

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = {"dev.lucia.security", "dev.lucia.web"},
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.CUSTOM,
                            classes = TypeExcludeFilter.class))
    @ConfigurationPropertiesScan("dev.lucia.security")
    @RestController
    static class Service {

        @PostMapping("/api/conversation")
        String converse(Principal caller) {
            return caller.getName();
        }

        @GetMapping("/api/tasks")
        String tasks(Principal caller) {
            return caller.getName();
        }
    }

    @DynamicPropertySource
    static void keys(DynamicPropertyRegistry properties) {
        key(properties, 0, "home", HOME, "");
        key(properties, 1, "home", NEXT_HOME, "");
        key(properties, 2, "agent", AGENT, "a2a,tasks");
        key(properties, 3, "guest", EXPIRED, "");
        key(properties, 4, "busy", BUSY, "");
        properties.add("lucia.security.keys[3].expires", () -> "2026-01-31T00:00:00Z");
    }

    private static void key(
            DynamicPropertyRegistry properties,
            int index,
            String name,
            GeneratedKey key,
            String scopes) {
        String prefix = "lucia.security.keys[" + index + "].";
        properties.add(prefix + "name", () -> name);
        properties.add(prefix + "sha256", key::sha256);
        properties.add(prefix + "scopes", () -> scopes);
    }

    @LocalServerPort int port;

    private ApiClient api;

    @BeforeEach
    void connect() {
        api = ApiClient.at(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Api-Key", "x-api-key", "X-API-KEY"})
    void theKeyNamesTheCaller(String header) {
        assertThat(api.with(header, HOME.key().reveal()).post("/api/conversation", "{}").body())
                .isEqualTo("home");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "bearer "})
    void theKeyMayBeABearerToken(String scheme) {
        assertThat(
                        api.with("Authorization", scheme + HOME.key().reveal())
                                .post("/api/conversation", "{}")
                                .body())
                .isEqualTo("home");
    }

    @Test
    void twoKeysOfOneNameAreOneCaller() {
        assertThat(api.withKey(NEXT_HOME.key().reveal()).post("/api/conversation", "{}").body())
                .isEqualTo("home");
    }

    @Test
    void aKeyIsGoodForItsScopesOnly() {
        // Given
        ApiClient agent = api.withKey(AGENT.key().reveal());

        // When
        Answer tasks = agent.get("/api/tasks");
        Answer conversation = agent.post("/api/conversation", "{}");

        // Then
        assertThat(tasks.body()).isEqualTo("agent");
        assertThat(conversation.status()).isEqualTo(403);
        assertThat(conversation.at("/error")).isEqualTo("This API key lacks the scope for that.");
    }

    @Test
    void anExpiredKeyIsRefused() {
        // When
        Answer answer = api.withKey(EXPIRED.key().reveal()).get("/api/tasks");

        // Then
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.at("/error")).isEqualTo("This API key has expired.");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/conversation",
        "POST, /api/conversation/",
        "OPTIONS, /api/conversation",
        "GET, /api/tasks",
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
        Answer answer =
                api.withKey(AGENT.key().reveal()).send("OPTIONS", "/api/conversation", null);

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
        // Given
        ApiClient busy = api.withKey(BUSY.key().reveal());

        // When
        List<Answer> answers =
                java.util.stream.IntStream.range(0, 60)
                        .mapToObj(_ -> busy.get("/api/tasks"))
                        .toList();

        // Then
        Answer last = answers.getLast();
        assertThat(answers.getFirst().status()).isEqualTo(200);
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.header("Retry-After")).isEqualTo("1");
        assertThat(last.header("Content-Type")).isEqualTo("application/problem+json");
    }
}
