package dev.lucia.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.lucia.model.ModelFailed.Kind;
import dev.lucia.model.simulator.Fault;
import dev.lucia.model.simulator.Reply;
import dev.lucia.model.simulator.Simulator;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What all four providers promise, over real HTTP. */
class ProvidersIT {

    private static Simulator simulator;
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    @BeforeAll
    static void startSimulator() throws IOException {
        simulator =
                Simulator.start(
                        0,
                        asked ->
                                asked.sentence().contains("lights")
                                        ? Reply.call("turn_on", Map.of("entities", List.of("a b")))
                                                .and("turn_off", Map.of())
                                        : Reply.say("Hello from a model, " + asked.sentence()));
    }

    @AfterAll
    static void stopSimulator() {
        simulator.close();
    }

    @BeforeEach
    void resetSimulator() {
        simulator.reset();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void streamsWordsAndCountsTokens(ModelProvider provider) throws Exception {
        // Given
        List<String> words = new ArrayList<>();

        // When
        ChatResponse response = chat(provider).ask("test", request("friend"), words::add);

        // Then
        assertThat(response.aiMessage().text()).isEqualTo("Hello from a model, friend");
        assertThat(words).hasSizeGreaterThan(1);
        assertThat(String.join("", words)).isEqualTo("Hello from a model, friend");
        assertThat(response.tokenUsage().inputTokenCount()).isPositive();
        assertThat(
                        metrics.get("gen_ai.client.operation.duration")
                                .tag("gen_ai.provider.name", provider.metricName())
                                .tag("gen_ai.agent.name", "test")
                                .tag("error.type", "none")
                                .timer()
                                .count())
                .isEqualTo(1);
        assertThat(
                        metrics.get("gen_ai.client.token.usage")
                                .tag("gen_ai.token.type", "output")
                                .summary()
                                .totalAmount())
                .isPositive();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void callsSeveralToolsAtOnce(ModelProvider provider) throws Exception {
        // When
        ChatResponse response = chat(provider).ask("test", request("lights"), _ -> {});

        // Then
        assertThat(response.aiMessage().toolExecutionRequests())
                .extracting(call -> call.name() + " " + call.arguments().replace(" ", ""))
                .containsExactly("turn_on {\"entities\":[\"ab\"]}", "turn_off {}");
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void comparesMeanings(ModelProvider provider) throws Exception {
        // When
        List<float[]> vectors =
                models(provider, "").embeddings().orElseThrow().of(List.of("sofa", "couch", "tv"));

        // Then
        assertThat(vectors).hasSize(3);
        assertThat(vectors.get(0)).isEqualTo(vectors.get(1));
        assertThat(vectors.get(0)).isNotEqualTo(vectors.get(2));
    }

    @ParameterizedTest
    @CsvSource({
        "QUOTA, RATE_LIMITED",
        "BROKEN, BROKEN",
        "UNAUTHORIZED, UNAUTHORIZED",
        "NOT_FOUND, NOT_FOUND",
        "CUT, CUT",
        "UNFINISHED, CUT",
        "SLOW, TIMED_OUT",
        "BAD_JSON, UNREADABLE",
        "WEB_PAGE, UNREADABLE"
    })
    void tellsFailuresApart(Fault fault, Kind kind) {
        for (ModelProvider provider : ModelProvider.values()) {
            if (provider == ModelProvider.NONE) {
                continue;
            }
            // Given
            simulator.reset();
            simulator.fail(fault, 1);
            Chat chat = models(provider, "", "--max-retries=0").chat().orElseThrow();

            // When
            ModelFailed failed =
                    catchThrowableOfType(
                            ModelFailed.class, () -> chat.ask("test", request("x"), _ -> {}));

            // Then
            assertThat(failed).as(provider + " " + fault).isNotNull();
            assertThat(failed.kind()).as(provider + " " + fault).isEqualTo(kind);
            assertThat(failed).hasMessageContaining(simulator.url());
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void explainsAWrongKeyAndAMissingModel(ModelProvider provider) {
        // When
        ModelFailed key =
                catchThrowableOfType(
                        ModelFailed.class,
                        () ->
                                models(provider, "", "--key=wrong")
                                        .chat()
                                        .orElseThrow()
                                        .ask("test", request("x"), _ -> {}));
        ModelFailed model =
                catchThrowableOfType(
                        ModelFailed.class,
                        () ->
                                models(provider, "missing-")
                                        .chat()
                                        .orElseThrow()
                                        .ask("test", request("x"), _ -> {}));

        // Then
        if (provider != ModelProvider.OLLAMA) {
            assertThat(key.kind()).isEqualTo(Kind.UNAUTHORIZED);
            assertThat(key).hasMessageContaining("LUCIA_MODEL_CHAT_APIKEY");
        }
        assertThat(model.kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(model).hasMessageContaining("missing-");
        if (provider == ModelProvider.OLLAMA) {
            assertThat(model).hasMessageContaining("ollama pull missing-simulated");
        }
    }

    @Test
    void nobodyListensThere() {
        // Given
        Chat chat =
                new Models(
                                new ModelProperties(
                                        ModelProvider.OLLAMA,
                                        Configured.endpoint("http://127.0.0.1:1", "k", "m"),
                                        ModelEndpoint.NONE,
                                        Duration.ofSeconds(5),
                                        0,
                                        6,
                                        20000,
                                        800,
                                        Duration.ofSeconds(90),
                                        30,
                                        0.6),
                                metrics)
                        .chat()
                        .orElseThrow();

        // When
        ModelFailed failed =
                catchThrowableOfType(
                        ModelFailed.class, () -> chat.ask("test", request("x"), _ -> {}));

        // Then
        assertThat(failed.kind()).isEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void triesAgainAfterTheTimeTheProviderAsksFor() throws Exception {
        // Given
        simulator.fail(Fault.RATE_LIMITED, 2);

        // When
        ChatResponse response = chat(ModelProvider.OPENAI).ask("test", request("friend"), _ -> {});

        // Then
        assertThat(response.aiMessage().text()).startsWith("Hello");
        assertThat(simulator.requests()).hasSize(3);
    }

    @Test
    void repeatsNoAnswerThatHasBegun() {
        // Given
        simulator.fail(Fault.CUT, 1);

        // When
        ModelFailed failed =
                catchThrowableOfType(
                        ModelFailed.class,
                        () ->
                                chat(ModelProvider.OPENAI)
                                        .ask("test", request("a longer sentence"), _ -> {}));

        // Then
        assertThat(failed.kind()).isEqualTo(Kind.CUT);
        assertThat(simulator.requests()).hasSize(1);
    }

    @Test
    void leavesABrokenProviderAloneForAWhile() {
        // Given
        Models models = models(ModelProvider.OPENAI, "", "--max-retries=0");
        simulator.fail(Fault.BROKEN, 100);
        for (int i = 0; i < 6; i++) {
            var _ =
                    catchThrowableOfType(
                            ModelFailed.class,
                            () -> models.chat().orElseThrow().ask("test", request("x"), _ -> {}));
        }

        // When
        ModelFailed failed =
                catchThrowableOfType(
                        ModelFailed.class,
                        () -> models.chat().orElseThrow().ask("test", request("x"), _ -> {}));

        // Then
        assertThat(failed.kind()).isEqualTo(Kind.PAUSED);
        assertThat(simulator.requests()).hasSize(5);
        assertThat(models.status().getFirst().paused()).isTrue();
        assertThat(models.status().getFirst().failure()).isEqualTo(Kind.BROKEN);
    }

    @Test
    void knowsFoundrysNewerAddress() throws Exception {
        // Given
        Chat chat =
                Configured.models(
                                metrics,
                                ModelProvider.AZURE_AI_INFERENCE,
                                Configured.endpoint(simulator.url() + "/openai/v1", "k", "m"),
                                2)
                        .chat()
                        .orElseThrow();

        // When
        ChatResponse response = chat.ask("test", request("friend"), _ -> {});

        // Then
        assertThat(response.aiMessage().text()).startsWith("Hello");
    }

    private Chat chat(ModelProvider provider) {
        return models(provider, "").chat().orElseThrow();
    }

    private Models models(ModelProvider provider, String namePrefix, String... options) {
        List<String> given = List.of(options);
        String key = given.contains("--key=wrong") ? "wrong-key" : "right-key";
        return Configured.models(
                metrics,
                provider,
                Configured.at(simulator, provider, key, namePrefix + "simulated"),
                given.contains("--max-retries=0") ? 0 : 2);
    }

    private static ChatRequest request(String sentence) {
        return ChatRequest.builder()
                .messages(SystemMessage.from("You are a test."), UserMessage.from(sentence))
                .toolSpecifications(
                        ToolSpecification.builder()
                                .name("turn_on")
                                .description("Turns things on")
                                .parameters(JsonObjectSchema.builder().build())
                                .build())
                .build();
    }
}
