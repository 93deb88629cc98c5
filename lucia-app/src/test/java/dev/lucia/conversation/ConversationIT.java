package dev.lucia.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.testing.ApiClient;
import dev.lucia.testing.ApiClient.Answer;
import dev.lucia.testing.RawHttp;
import dev.lucia.testing.RedisServer;
import dev.lucia.testing.RunningService;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;

class ConversationIT {

    private static final String PATH = "/api/conversation";

    private static RedisServer redis;
    private static RunningService service;
    private static ApiClient api;

    @BeforeAll
    static void start() {
        redis = RedisServer.start();
        service =
                RunningService.start(
                        redis.uri(), new Echo(), "lucia.security.rate-limit.burst=1000");
        api = service.api();
    }

    @AfterAll
    static void stop() {
        service.close();
        redis.close();
    }

    @Test
    void answersASentence() {
        // When
        Answer answer = api.post(PATH, "{\"text\":\"turn on the kitchen lights\"}");

        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/type")).isEqualTo("command");
        assertThat(answer.at("/text")).isEqualTo("You said: turn on the kitchen lights");
        assertThat(answer.at("/command/skillId")).isEqualTo("light");
        assertThat(answer.json().at("/command/executionMs").isNumber()).isTrue();
        assertThat(answer.json().at("/needsInput").asBoolean()).isFalse();
        assertThat(answer.header("Location")).isEqualTo("/api/tasks/" + answer.at("/taskId"));
    }

    @Test
    void answersInTheConversationItWasAskedIn() {
        // When
        Answer answer =
                api.post(PATH, "{\"text\":\"hello\",\"context\":{\"conversationId\":\"01ABC\"}}");

        // Then
        assertThat(answer.at("/conversationId")).isEqualTo("01ABC");
        assertThat(answer.at("/type")).isEqualTo("llm");
        assertThat(answer.json().at("/command").isNull()).isTrue();
    }

    @Test
    void saysThatItAsks() {
        assertThat(api.post(PATH, "{\"text\":\"which?\"}").json().at("/needsInput").asBoolean())
                .isTrue();
    }

    @Test
    void theNextSentenceAnswersTheOpenQuestion() {
        // Given
        Answer question = api.post(PATH, "{\"text\":\"which?\"}");

        // When
        Answer answer =
                api.post(
                        PATH,
                        "{\"text\":\"the left one\",\"context\":{\"conversationId\":\"%s\"}}"
                                .formatted(question.at("/conversationId")));

        // Then
        assertThat(answer.at("/taskId")).isEqualTo(question.at("/taskId"));
        assertThat(answer.at("/text")).isEqualTo("You said: the left one");
    }

    @Test
    void streamsTheAnswerToWhomAcceptsEvents() {
        // When
        Answer answer = api.with("Accept", "text/event-stream").post(PATH, "{\"text\":\"hello\"}");

        // Then
        assertThat(answer.header("Content-Type")).startsWith("text/event-stream");
        assertThat(answer.body())
                .startsWith("event: delta\ndata: {\"text\":\"You said: hello\"}\n\nevent: done\n")
                .contains("\"needsInput\":false")
                .endsWith("}\n\n");
    }

    @Test
    void aRepeatedRequestIsOneTask() {
        // Given
        ApiClient once = api.with("Idempotency-Key", "b3f0");
        String first = once.post(PATH, "{\"text\":\"hello\"}").at("/taskId");

        // When
        Answer again = once.post(PATH, "{\"text\":\"hello\"}");
        Answer other = once.post(PATH, "{\"text\":\"good-bye\"}");

        // Then
        assertThat(again.at("/taskId")).isEqualTo(first);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.header("Location")).isEqualTo("/api/tasks/" + first);
    }

    @Test
    void showsTheTask() {
        // Given
        String location = api.post(PATH, "{\"text\":\"hello\"}").header("Location");

        // When
        Answer task = api.get(location);

        // Then
        assertThat(task.at("/state")).isEqualTo("completed");
        assertThat(task.at("/messages/0/text")).isEqualTo("hello");
        assertThat(task.at("/messages/1/role")).isEqualTo("agent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "0199aaaa-0000-7000-8000-000000000000"})
    void anUnknownTaskIsNotFound(String id) {
        assertThat(api.get("/api/tasks/" + id).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"text\":\" \"} | 400 | text must not be blank. Example: {\"text\": \"turn on the"
                        + " kitchen lights\"}",
                "{} | 400 | text must not be blank. Example: {\"text\": \"turn on the kitchen"
                        + " lights\"}",
                "null | 400 | The body must be a JSON object.",
                "[] | 400 | The body must be a JSON object (line 1, column 1).",
                "{\"text\":5} | 400 | text must be a JSON string (line 1, column 9).",
                "{\"text\":\"a\",\"context\":\"kitchen\"} | 400 | context must be a JSON object"
                        + " (line 1, column 23).",
                "{\"text\":\"a\" | 400 | The body is not valid JSON (line 1, column 12).",
                "{\"text\":\"a\"}} | 400 | The body is not valid JSON (line 1, column 13).",
                "{\"text\":\"a\",\"context\":{\"language\":\"!\"}} | 400 | context.language must be"
                        + " a language tag, such as \"en\" or \"de-CH\"."
            })
    void saysWhatIsWrongWithABody(String body, int status, String error) {
        // When
        Answer answer = api.post(PATH, body);

        // Then
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.at("/error")).isEqualTo(error);
        assertThat(answer.at("/detail")).isEqualTo(error);
    }

    @Test
    void cannotExplainWithoutAHome() {
        // When
        Answer answer = api.post(PATH + "/explain", "{\"text\":\"turn on the lights\"}");

        // Then
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.at("/error"))
                .isEqualTo(
                        "There is no connection to the home at the moment: this test has no home.");
    }

    @Test
    void aSentenceHasALimit() {
        // When
        Answer answer = api.post(PATH, "{\"text\":\"" + "a".repeat(16 * 1024 + 1) + "\"}");

        // Then
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.at("/error")).isEqualTo("text is longer than the limit of 16384 bytes.");
    }

    @Test
    void aBodyOfAMegabyteIsRefused() {
        // When
        Answer answer = api.post(PATH, "{\"text\":\"" + "a".repeat(1_000_000) + "\"}");

        // Then
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.at("/error"))
                .isEqualTo("The body is larger than the limit of 131072 bytes.");
    }

    @Test
    void tenMegabytesAreRefusedBeforeTheyAreSent() throws IOException {
        try (RawHttp connection = new RawHttp(api.port())) {
            // When
            connection.say(
                    """
                    POST /api/conversation HTTP/1.1
                    Host: localhost
                    Content-Type: application/json
                    Content-Length: 10485760

                    """);

            // Then
            assertThat(connection.hearHead()).startsWith("HTTP/1.1 413 ");
        }
    }

    @Test
    void anEndlessBodyIsRefusedAtTheLimit() throws IOException {
        try (RawHttp connection = new RawHttp(api.port())) {
            // When
            connection.say(
                    """
                    POST /api/conversation HTTP/1.1
                    Host: localhost
                    Content-Type: application/json
                    Transfer-Encoding: chunked

                    20001
                    """
                            + " ".repeat(0x20001)
                            + "\n");

            // Then
            assertThat(connection.hearHead()).startsWith("HTTP/1.1 413 ");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/conversation, 405",
        "PUT, /api/conversation, 405",
        "POST, /api/tasks/1, 405",
        "GET, /api/nothing, 404",
        "GET, /, 404",
        "OPTIONS, /api/conversation, 200",
        "OPTIONS, /api/conversation/, 200",
        "HEAD, /api/tasks/1, 404",
    })
    void answersEachMethod(String method, String path, int status) {
        // When
        Answer answer = api.send(method, path, null);

        // Then
        assertThat(answer.status()).isEqualTo(status);
        if (status >= 400) {
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "nonsense"
            })
    void takesOnlyJson(String type) {
        // When
        Answer answer = api.with("Content-Type", type).send("POST", PATH, "{\"text\":\"hello\"}");

        // Then
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.at("/error"))
                .startsWith("Send the header Content-Type: application/json");
    }

    @Test
    void aTrailingSlashIsTheSamePlace() {
        assertThat(api.post(PATH + "/", "{\"text\":\"hello\"}").status()).isEqualTo(200);
    }

    @Test
    void tellsHomeAssistantThatItMayConnect() {
        // When
        Answer answer =
                api.post(
                        "/api/setup/validate-ha-connection",
                        "{\"homeAssistantInstanceId\":\"abc\"}");

        // Then
        assertThat(answer.json().at("/valid").asBoolean()).isTrue();
        assertThat(answer.at("/instanceId")).isEqualTo("abc");
        assertThat(answer.at("/timestamp")).endsWith("Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000\u0001\u0002\n\n",
                "GET / HTTP/9.9\nHost: localhost\n\n",
                "GET /api/%zz HTTP/1.1\nHost: localhost\nConnection: close\n\n",
                "GET /api/..;/tasks HTTP/1.1\nHost: localhost\nConnection: close\n\n",
                "GET /api/tasks//1 HTTP/1.1\nHost: localhost\nConnection: close\n\n",
                "GET /{ HTTP/1.1\nHost: localhost\n\n",
                "GET / HTTP/1.1\n\n",
                "GET / HTTP/1.1\nHost: localhost\nBad Header: x\nConnection: close\n\n",
                "POST /api/conversation HTTP/1.1\nHost: localhost\nContent-Length: -1\n\n",
            })
    void garbageGetsAProblemAndNoHtml(String garbage) throws IOException {
        try (RawHttp connection = new RawHttp(api.port())) {
            // When
            String answer = connection.say(garbage).hear();

            // Then
            assertThat(answer)
                    .doesNotContain("<html")
                    .doesNotContain("Tomcat")
                    .doesNotContain("Exception");
            assertThat(answer).matches("(?s)HTTP/1.1 (4\\d\\d|505) .*");
        }
    }

    @Test
    void answersToLocalNamesOnly() throws IOException {
        try (RawHttp connection = new RawHttp(api.port())) {
            // When
            String answer =
                    connection
                            .say(
                                    """
                                    GET /api/tasks/1 HTTP/1.1
                                    Host: evil.example
                                    Connection: close

                                    """)
                            .hear();

            // Then
            assertThat(answer).startsWith("HTTP/1.1 421 ").contains("Without API keys");
        }
    }
}
