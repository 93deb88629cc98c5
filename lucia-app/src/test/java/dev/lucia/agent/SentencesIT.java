package dev.lucia.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.home.EntityId;
import dev.lucia.home.HomeGateway;
import dev.lucia.home.ServiceCall;
import dev.lucia.testing.ApiClient;
import dev.lucia.testing.Fixture;
import dev.lucia.testing.RedisServer;
import dev.lucia.testing.Requires;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The whole service on a real Home Assistant: forty sentences, how each is planned and what is
 * answered, written to {@code target/sentences.adoc}.
 */
@Requires(Fixture.HOME_ASSISTANT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SentencesIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private record Said(String language, String room, String sentence, String end) {}

    private RedisServer redis;
    private ConfigurableApplicationContext service;
    private ApiClient api;

    @BeforeAll
    void start() throws InterruptedException {
        redis = RedisServer.start();
        service =
                new SpringApplicationBuilder(Service.class)
                        .run(
                                "--lucia.redis.uri=" + redis.uri(),
                                "--lucia.home.type=home-assistant",
                                "--lucia.home.url=" + System.getenv("HOME_ASSISTANT_URL"),
                                "--lucia.home.token=" + System.getenv("HOME_ASSISTANT_TOKEN"),
                                "--lucia.security.anonymous=true",
                                "--lucia.security.encryption-key=" + "00".repeat(32),
                                "--server.address=127.0.0.1",
                                "--server.port=0",
                                "--management.server.port=0");
        api = ApiClient.at(port());
        prepare();
    }

    /** What an earlier run may have left otherwise. */
    private void prepare() throws InterruptedException {
        HomeGateway home = service.getBean(HomeGateway.class);
        EntityId heating = EntityId.of("climate.living_room_thermostat");
        EntityId shopping = EntityId.of("todo.shopping_list");
        Map<String, Object> degrees = Map.of("temperature", 20);
        Map<String, Object> milk = Map.of("item", "oat milk");
        home.perform(
                new ServiceCall("climate", "set_temperature", heating, degrees),
                state -> Double.valueOf(20).equals(number(state.attributes().get("temperature"))),
                PATIENCE);
        home.perform(
                new ServiceCall("todo", "remove_item", shopping, milk), state -> true, PATIENCE);
    }

    private static double number(@Nullable Object value) {
        return value instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    @AfterAll
    void stop() {
        service.close();
        redis.close();
    }

    @Test
    void everySentenceEndsAsItShould() throws IOException {
        // Given
        List<String> rows = new ArrayList<>();
        List<String> mistakes = new ArrayList<>();
        String conversation = UUID.randomUUID().toString();

        // When
        for (String line : lines()) {
            if (line.equals("--")) {
                conversation = UUID.randomUUID().toString();
                continue;
            }
            String[] parts = line.split(" \\| ", 4);
            boolean goesOn = parts[2].startsWith("+ ");
            String sentence = goesOn ? parts[2].substring(2) : parts[2];
            Said said = new Said(parts[0], parts[1], sentence, parts[3]);
            String plan = plan(said);
            ApiClient.Answer answer = say(said, conversation);
            String end = api.get("/api/tasks/" + answer.at("/taskId")).at("/state");
            rows.add(row(said, goesOn ? done(answer) : plan, answer.at("/text")));
            if (!end.equals(said.end())) {
                mistakes.add(said.sentence() + ": " + end + ", " + answer.at("/text"));
            }
        }

        // Then
        Files.writeString(
                Path.of("target", "sentences.adoc"),
                rows.stream()
                        .collect(
                                Collectors.joining(
                                        "\n",
                                        "[cols=\"2,3,3\"]\n|===\n| Sentence | Plan | Answer\n\n",
                                        "\n|===\n")));
        assertThat(mistakes).isEmpty();
    }

    @Test
    void anErasedConversationIsNotGoneOnWith() {
        // Given
        say(new Said("en", "Office", "turn on the desk lamp", ""), "erased");

        // When
        api.send("DELETE", "/api/conversations/erased", null);

        // Then
        ApiClient.Answer answer = say(new Said("en", "-", "turn it off again", ""), "erased");
        assertThat(answer.at("/needsInput")).isEqualTo("true");
        assertThat(answer.at("/text")).isEqualTo("What do you mean exactly?");
    }

    private ApiClient.Answer say(Said said, String conversation) {
        Map<String, Object> context = context(said);
        context.put("conversationId", conversation);
        return api.post(
                "/api/conversation",
                JSON.writeValueAsString(Map.of("text", said.sentence(), "context", context)));
    }

    /** What would be called, as it is explained before it is said. */
    private String plan(Said said) {
        ApiClient.Answer explained =
                api.post(
                        "/api/conversation/explain",
                        JSON.writeValueAsString(
                                Map.of("text", said.sentence(), "context", context(said))));
        List<String> calls = new ArrayList<>();
        for (JsonNode command : explained.json().path("commands")) {
            for (JsonNode call : command.path("calls")) {
                calls.add(
                        "`"
                                + call.path("action").asString()
                                + "` "
                                + call.path("entity").asString()
                                + (call.path("data").isEmpty() ? "" : " " + call.path("data")));
            }
        }
        return String.join(" +\n", calls);
    }

    /** A sentence that goes on with another one cannot be explained alone: what it did is told. */
    private static String done(ApiClient.Answer answer) {
        return "`"
                + answer.at("/command/action")
                + "` "
                + answer.at("/command/captures/entities").replace(",", ", ");
    }

    private static Map<String, Object> context(Said said) {
        Map<String, Object> context = new HashMap<>();
        context.put("language", said.language());
        if (!said.room().equals("-")) {
            context.put("deviceArea", said.room());
        }
        return context;
    }

    private static String row(Said said, String plan, String answer) {
        String room = said.room().equals("-") ? "" : " _(" + said.room() + ")_";
        return "| " + said.sentence() + room + "\n| " + plan + "\n| " + answer + "\n";
    }

    private static List<String> lines() throws IOException {
        try (InputStream file = SentencesIT.class.getResourceAsStream("sentences.txt")) {
            String text =
                    new String(
                            Objects.requireNonNull(file, "sentences.txt").readAllBytes(),
                            StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }

    /** The service without what tests put beside it. */
    @SpringBootConfiguration
    @EnableAutoConfiguration
    @ConfigurationPropertiesScan("dev.lucia")
    @ComponentScan(
            basePackages = "dev.lucia",
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {".*\\$(Parts|Service)", ".*LuciaApplication"}))
    static class Service {}

    private int port() {
        return service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }
}
