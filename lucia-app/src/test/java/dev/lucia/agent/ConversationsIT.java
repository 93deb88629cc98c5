package dev.lucia.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.model.simulator.Fault;
import dev.lucia.model.simulator.Simulator;
import dev.lucia.testing.ApiClient;
import dev.lucia.testing.RedisServer;
import dev.lucia.testing.WholeService;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The same conversations in all four dialects: real HTTP on both sides, real Redis. */
class ConversationsIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Script SCRIPT = Script.load();

    private static RedisServer redis;
    private static Simulator simulator;

    @BeforeAll
    static void start() throws IOException {
        redis = RedisServer.start();
        simulator = Simulator.start(0, SCRIPT);
    }

    @AfterAll
    static void stop() {
        simulator.close();
        redis.close();
    }

    @ParameterizedTest
    @CsvSource({"openai, /v1", "azure-openai, ''", "ollama, ''", "azure-ai-inference, /models"})
    void talkTheSameInEveryDialect(String provider, String path) {
        try (WholeService service = service(provider, path)) {
            for (Script.Talk talk : SCRIPT.talks()) {
                // Given
                String conversation = provider + " " + talk.name();

                for (Script.Line line : talk.turns()) {
                    simulator.reset();

                    // When
                    ApiClient.Answer answer = say(service.api(), conversation, talk, line.say());

                    // Then
                    assertThat(answer.at("/text")).as(conversation).isEqualTo(line.answer());
                    assertThat(answer.json().at("/needsInput").asBoolean())
                            .as(conversation)
                            .isEqualTo(Boolean.TRUE.equals(line.asks()));
                    assertThat(simulator.requests()).as(conversation).hasSize(line.model().size());
                    String asked = String.join("\n", simulator.requests());
                    if (line.done() != null) {
                        assertThat(asked).as(conversation).contains(line.done());
                    }
                    if (line.remembers() != null) {
                        assertThat(asked).as(conversation).contains(line.remembers());
                    }
                }
            }
        }
    }

    @Test
    void wordsComeWhileTheyAreSaid() {
        try (WholeService service = service("openai", "/v1")) {
            // When
            String stream =
                    service.api()
                            .with("Accept", "text/event-stream")
                            .post("/api/conversation", "{\"text\":\"tell me a riddle please\"}")
                            .body();

            // Then
            List<String> deltas =
                    stream.lines()
                            .filter(line -> line.startsWith("data: {\"text\":"))
                            .filter(line -> !line.contains("conversationId"))
                            .map(line -> JSON.readTree(line.substring(6)).at("/text").asString())
                            .toList();
            assertThat(deltas).hasSizeGreaterThan(1);
            assertThat(deltas.stream().collect(Collectors.joining()))
                    .isEqualTo("What has keys and opens no door? A piano.");
            assertThat(stream).contains("event: done");
        }
    }

    @Test
    void aFailingModelIsToldAndTheRestGoesOn() {
        try (WholeService service =
                service("openai", "/v1", "lucia.model.max-retries=0", "lucia.model.timeout=1s")) {
            Map<Fault, String> told = new LinkedHashMap<>();
            told.put(Fault.QUOTA, "The language model gets too many requests");
            told.put(Fault.UNAUTHORIZED, "The language model is not set up correctly");
            told.put(Fault.NOT_FOUND, "The language model is not set up correctly");
            told.put(Fault.BROKEN, "The language model does not answer right now.");
            told.put(Fault.BAD_JSON, "The language model is not set up correctly");
            told.put(Fault.SLOW, "The language model took too long.");
            told.forEach(
                    (fault, text) -> {
                        // Given
                        simulator.reset();
                        simulator.fail(fault, 1);

                        // When
                        ApiClient.Answer failed =
                                say(service.api(), fault.name(), "tell me a riddle please");
                        ApiClient.Answer local =
                                say(service.api(), fault.name(), "turn on the garage light");

                        // Then
                        assertThat(failed.at("/text")).as(fault.name()).startsWith(text);
                        assertThat(local.at("/text")).isEqualTo("Garage Light is on.");
                    });
            assertThat(service.management().get("/actuator/health").at("/components/model/status"))
                    .isEqualTo("UP");
            assertThat(service.management().get("/actuator/prometheus").body())
                    .contains("gen_ai_client_operation_duration_seconds_count{")
                    .contains("error_type=\"timed_out\"");
        }
    }

    private static WholeService service(String provider, String path, String... more) {
        String[] settings = new String[more.length + 5];
        settings[0] = "lucia.model.provider=" + provider;
        settings[1] = "lucia.model.chat.endpoint=" + simulator.url() + path;
        settings[2] = "lucia.model.chat.name=simulated";
        settings[3] = "lucia.model.chat.deployment=simulated";
        settings[4] = "lucia.model.chat.api-key=k";
        System.arraycopy(more, 0, settings, 5, more.length);
        return WholeService.start(redis, settings);
    }

    private static ApiClient.Answer say(
            ApiClient api, String conversation, Script.Talk talk, String sentence) {
        String language = talk.language() == null ? "en" : talk.language();
        return api.with("Accept-Language", language)
                .post("/api/conversation", body(conversation, sentence));
    }

    private static ApiClient.Answer say(ApiClient api, String conversation, String sentence) {
        return api.post("/api/conversation", body(conversation, sentence));
    }

    private static String body(String conversation, String sentence) {
        return JSON.writeValueAsString(
                Map.of("text", sentence, "context", Map.of("conversationId", conversation)));
    }
}
