package dev.lucia.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.security.GeneratedKey;
import dev.lucia.testing.ApiClient;
import dev.lucia.testing.ApiClient.Answer;
import dev.lucia.testing.RedisServer;
import dev.lucia.testing.RunningService;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

class TasksIT {

    private static final GeneratedKey HOME = GeneratedKey.next();
    private static final GeneratedKey GARAGE = GeneratedKey.next();
    private static final GeneratedKey VOICE = GeneratedKey.next();

    private static RedisServer redis;
    private static RunningService service;

    private ApiClient home;
    private ApiClient garage;

    @BeforeAll
    static void start() {
        redis = RedisServer.start();
        service =
                RunningService.start(
                        redis.uri(),
                        new Echo(),
                        Stream.of(
                                        key(0, "home", HOME, ""),
                                        key(1, "garage", GARAGE, ""),
                                        key(2, "voice", VOICE, "converse"),
                                        Stream.of(
                                                "lucia.security.anonymous=false",
                                                "lucia.security.rate-limit.burst=1000"))
                                .flatMap(settings -> settings)
                                .toArray(String[]::new));
    }

    @AfterAll
    static void stop() {
        service.close();
        redis.close();
    }

    @BeforeEach
    void clients() {
        home = service.api().withKey(HOME.key().reveal());
        garage = service.api().withKey(GARAGE.key().reveal());
    }

    @Test
    void tasksAreListedByPagesNewestFirst() {
        // Given
        String conversation = UUID.randomUUID().toString();
        List<String> said = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            said.addFirst(say(home, conversation, "number " + i));
        }

        // When
        String path = "/api/tasks?size=2&conversationId=" + conversation;
        Answer first = home.get(path);
        Answer second = home.get(path + "&next=" + first.at("/next"));
        Answer third = home.get(path + "&next=" + second.at("/next"));

        // Then
        assertThat(Stream.of(first, second, third).flatMap(TasksIT::ids))
                .containsExactlyElementsOf(said);
        assertThat(first.json().at("/total").asInt()).isEqualTo(5);
        assertThat(third.at("/next")).isEmpty();
        assertThat(first.at("/tasks/0/text")).isEqualTo("You said: number 4");
    }

    @Test
    void tasksAreFoundByStateAndByWhatWasSaid() {
        // Given
        String conversation = UUID.randomUUID().toString();
        String asking = say(home, UUID.randomUUID().toString(), "which LAMP do you mean?");
        String done = say(home, conversation, "the lamp in the den");
        say(home, conversation, "something else");

        // Then
        assertThat(ids(home.get("/api/tasks?text=lamp&size=100"))).contains(asking, done);
        assertThat(ids(home.get("/api/tasks?text=lamp&state=input-required")))
                .contains(asking)
                .doesNotContain(done);
        assertThat(ids(home.get("/api/tasks?text=lamp&state=completed,failed")))
                .contains(done)
                .doesNotContain(asking);
        Answer none = home.get("/api/tasks?text=never+said");
        assertThat(ids(none)).isEmpty();
        assertThat(none.json().at("/searchedAll").asBoolean()).isTrue();
    }

    @Test
    void tasksAreCountedByState() {
        // Given
        long before = garage.get("/api/tasks/statistics").json().at("/byState/completed").asLong();
        say(garage, UUID.randomUUID().toString(), "hello");

        // When
        Answer statistics = garage.get("/api/tasks/statistics");

        // Then
        assertThat(statistics.json().at("/byState/completed").asLong()).isEqualTo(before + 1);
        assertThat(statistics.json().at("/byState/input-required").isNumber()).isTrue();
        assertThat(statistics.json().at("/total").asLong()).isGreaterThan(before);
    }

    @Test
    void aQuestionCanBeCanceledOnce() {
        // Given
        String id = say(home, UUID.randomUUID().toString(), "which one?");

        // When
        Answer canceled = home.send("POST", "/api/tasks/" + id + "/cancel", null);
        Answer again = home.send("POST", "/api/tasks/" + id + "/cancel", null);

        // Then
        assertThat(canceled.status()).isEqualTo(200);
        assertThat(canceled.at("/state")).isEqualTo("canceled");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("/error")).isEqualTo("The task can't be canceled: it is canceled.");
    }

    @Test
    void whatIsErasedIsGone() {
        // Given
        String conversation = UUID.randomUUID().toString();
        String one = say(home, conversation, "one");
        String two = say(home, conversation, "two");
        String other = say(home, UUID.randomUUID().toString(), "three");

        // When
        Answer task = home.send("DELETE", "/api/tasks/" + one, null);
        Answer again = home.send("DELETE", "/api/tasks/" + one, null);
        Answer rest = home.send("DELETE", "/api/conversations/" + conversation, null);

        // Then
        assertThat(task.status()).isEqualTo(204);
        assertThat(again.status()).isEqualTo(404);
        assertThat(rest.json().at("/erased").asInt()).isEqualTo(1);
        assertThat(home.get("/api/tasks/" + two).status()).isEqualTo(404);
        assertThat(home.get("/api/tasks/" + other).status()).isEqualTo(200);
    }

    @Test
    void anotherCallersTasksLookLikeNone() {
        // Given
        String conversation = UUID.randomUUID().toString();
        String id = say(home, conversation, "mine?");
        String next = home.get("/api/tasks?size=1").at("/next");

        // Then
        for (String request :
                List.of(
                        "GET /api/tasks/" + id,
                        "GET /api/tasks/" + id + "/events",
                        "POST /api/tasks/" + id + "/cancel",
                        "DELETE /api/tasks/" + id)) {
            String[] words = request.split(" ", 2);
            Answer foreign = garage.send(words[0], words[1], null);
            Answer unknown =
                    garage.send(words[0], words[1].replace(id, UUID.randomUUID().toString()), null);
            assertThat(foreign.status()).as(request).isEqualTo(404);
            assertThat(foreign.body()).isEqualTo(unknown.body());
        }
        assertThat(ids(garage.get("/api/tasks?conversationId=" + conversation))).isEmpty();
        assertThat(
                        garage.send("DELETE", "/api/conversations/" + conversation, null)
                                .json()
                                .at("/erased")
                                .asInt())
                .isZero();
        assertThat(next).isNotEmpty();
        assertThat(garage.get("/api/tasks?size=1&next=" + next).status()).isEqualTo(400);
        assertThat(home.get("/api/tasks/" + id).at("/state")).isEqualTo("input-required");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/tasks",
                "GET /api/tasks/statistics",
                "GET /api/tasks/x/events",
                "POST /api/tasks/x/cancel",
                "DELETE /api/tasks/x",
                "DELETE /api/conversations/x"
            })
    void theScopeTasksIsNeeded(String request) {
        // Given
        ApiClient voice = service.api().withKey(VOICE.key().reveal());
        String[] words = request.split(" ", 2);

        // When
        Answer answer = voice.send(words[0], words[1], null);

        // Then
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.at("/error")).contains("scope");
    }

    @ParameterizedTest
    @CsvSource({
        "state=done, state must be one of submitted",
        "state=COMPLETED, state must be one of submitted",
        "size=0, size must be a number from 1 to 100",
        "size=101, size must be a number from 1 to 100",
        "size=many, size must be a number from 1 to 100",
        "next=forged, next must be the `next`",
        "next=MTIzIDQ1NiBob21l.AAAA, next must be the `next`"
    })
    void whatCannotBeAskedIsNamed(String query, String fault) {
        // When
        Answer answer = home.get("/api/tasks?" + query);

        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.at("/error")).startsWith(fault);
    }

    @Test
    void aTaskCanBeFollowedAndResumed() {
        // Given
        String id = say(home, UUID.randomUUID().toString(), "hello");

        // When
        Answer whole = home.get("/api/tasks/" + id + "/events");
        Answer resumed = home.with("Last-Event-ID", "1").get("/api/tasks/" + id + "/events");
        Answer beyond = home.with("Last-Event-ID", "99").get("/api/tasks/" + id + "/events");
        Answer wrong = home.with("Last-Event-ID", "x").get("/api/tasks/" + id + "/events");

        // Then
        assertThat(whole.body()).startsWith("id: 2\nevent: task\ndata: {").endsWith("}\n\n");
        assertThat(resumed.body()).isEqualTo(whole.body());
        assertThat(beyond.status()).isEqualTo(400);
        assertThat(beyond.at("/error")).contains("beyond the task's last change, 2");
        assertThat(wrong.at("/error")).contains("must be the id of an event");
    }

    @Test
    void aFullRedisRefusesSentencesAndStillTellsOfTasks() {
        // Given
        String id = say(home, UUID.randomUUID().toString(), "hello");

        // When
        redis.command("CONFIG", "SET", "maxmemory", "1");
        try {
            Answer refused = home.post("/api/conversation", "{\"text\":\"too much\"}");

            // Then
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.header("Retry-After")).isEqualTo("1");
            assertThat(home.get("/api/tasks/" + id).status()).isEqualTo(200);
        } finally {
            redis.command("CONFIG", "SET", "maxmemory", "0");
        }
        assertThat(say(home, UUID.randomUUID().toString(), "enough")).isNotEmpty();
    }

    private static String say(ApiClient client, String conversation, String text) {
        Answer answer =
                client.post(
                        "/api/conversation",
                        "{\"text\":\"%s\",\"context\":{\"conversationId\":\"%s\"}}"
                                .formatted(text, conversation));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.at("/taskId");
    }

    private static Stream<String> ids(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json()
                .at("/tasks")
                .valueStream()
                .map((JsonNode task) -> task.at("/id").asString());
    }

    private static Stream<String> key(int index, String name, GeneratedKey key, String scopes) {
        return Stream.of("name=" + name, "sha256=" + key.sha256(), "scopes=" + scopes)
                .map(setting -> "lucia.security.keys[" + index + "]." + setting);
    }
}
