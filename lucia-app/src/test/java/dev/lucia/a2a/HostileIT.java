package dev.lucia.a2a;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.testing.ApiClient;
import dev.lucia.testing.ApiClient.Answer;
import dev.lucia.testing.Eventually;
import dev.lucia.testing.RawHttp;
import dev.lucia.testing.RedisServer;
import dev.lucia.testing.RunningService;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.util.Random;
import java.util.UUID;

/** Requests that are too large, too deep, or made of anything; readers that do not read. */
class HostileIT {

    private static final int FUZZED = Integer.getInteger("lucia.fuzz", 300);

    private static RedisServer redis;
    private static RunningService service;
    private static RunningService second;
    private static ApiClient api;
    private static final Puppet PUPPET = new Puppet();

    @BeforeAll
    static void start() {
        redis = RedisServer.start();
        service = replica();
        second = replica();
        api = service.api();
    }

    private static RunningService replica() {
        return RunningService.start(
                redis.uri(),
                PUPPET,
                "lucia.security.rate-limit.burst=100000",
                "lucia.a2a.heartbeat=1s");
    }

    @AfterAll
    static void stop() {
        second.close();
        service.close();
        redis.close();
    }

    private static String message(String parts) {
        return "{\"message\":{\"messageId\":\"%s\",\"role\":\"ROLE_USER\",\"parts\":[%s]}}"
                .formatted(UUID.randomUUID(), parts);
    }

    private static String call(String params) {
        return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"SendMessage\",\"params\":"
                + params
                + "}";
    }

    @Test
    void tenMegabytesAreRefusedAsWhatTheyAre() {
        // When
        String body = message("{\"text\":\"" + "x".repeat(10_000_000) + "\"}");
        Answer rest = api.post("/a2a/v1/message:send", body);
        Answer rpc = api.post("/a2a", call(body));

        // Then
        assertThat(rest.status()).isEqualTo(413);
        assertThat(rest.json().at("/error/code").asInt()).isEqualTo(413);
        assertThat(rpc.status()).isEqualTo(413);
        assertThat(rpc.json().at("/error/code").asInt()).isEqualTo(-32600);
    }

    @Test
    void aMessageLargerThanATaskMayHaveIsNamed() {
        // When
        Answer answer =
                api.post("/a2a", call(message("{\"text\":\"" + "x".repeat(2_000_000) + "\"}")));

        // Then
        assertThat(answer.json().at("/error/code").asInt()).isEqualTo(-32602);
        assertThat(answer.at("/error/message")).contains("lucia.task.max-message-bytes");
    }

    @Test
    void aHundredThousandPartsAreTooMany() {
        // When
        String parts = "{\"text\":\"x\"},".repeat(99_999) + "{\"text\":\"x\"}";
        Answer answer = api.post("/a2a/v1/message:send", message(parts));

        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/error/details/0/fieldViolations/0/field"))
                .isEqualTo("message.parts");
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 5_000, 500_000})
    void deepNestingIsNoParsersProblem(int depth) {
        // When
        String data = "{\"data\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
        Answer answer = api.post("/a2a", call(message(data)));

        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/error/code").asInt()).isEqualTo(-32600);
    }

    @Test
    void anyEnvelopeGetsAnAnswerOfTheProtocol() {
        Random random = new Random(20261124);
        String[] pieces = {
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "\"",
            "null",
            "true",
            "1e999",
            "-0",
            "\"jsonrpc\"",
            "\"2.0\"",
            "\"id\"",
            "1",
            "\"method\"",
            "\"SendMessage\"",
            "\"GetTask\"",
            "\"params\"",
            "\"message\"",
            "\"parts\"",
            "\"text\"",
            "\"\\ud800\"",
            "\u0000",
            " ",
            "\"a\":{}"
        };
        for (int i = 0; i < FUZZED; i++) {
            // Given
            StringBuilder body =
                    new StringBuilder(
                            random.nextBoolean()
                                    ? "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"GetTask\",\"params\":"
                                    : "");
            for (int n = random.nextInt(20); n >= 0; n--) {
                body.append(pieces[random.nextInt(pieces.length)]);
            }

            // When
            Answer answer = api.post("/a2a", body.toString());

            // Then
            assertThat(answer.status()).as(body.toString()).isEqualTo(200);
            assertThat(answer.json().at("/error/code").asInt())
                    .as(body.toString())
                    .isIn(-32700, -32600, -32601, -32602, -32001);
        }
    }

    @Test
    void anyEventIdIsAnsweredOrNamed() {
        Random random = new Random(20261125);
        String task = api.post("/a2a/v1/message:send", message("{\"text\":\"hi\"}")).at("/task/id");
        for (int i = 0; i < FUZZED; i++) {
            // Given
            String id =
                    random.nextBoolean()
                            ? Long.toString(random.nextLong() >> random.nextInt(64))
                            : random.ints(1 + random.nextInt(30), 0x21, 0x7f)
                                    .collect(
                                            StringBuilder::new,
                                            StringBuilder::appendCodePoint,
                                            StringBuilder::append)
                                    .toString();

            // When
            Answer answer =
                    api.with("Last-Event-ID", id).get("/a2a/v1/tasks/" + task + ":subscribe");

            // Then
            assertThat(answer.status()).as(id).isIn(200, 400);
            if (answer.status() == 200) {
                assertThat(id).isIn("1", "2");
            }
        }
    }

    @Test
    void aStreamThatBreaksGoesOnAtAnotherReplicaWithoutAGap() throws IOException {
        // Given
        String task =
                api.post(
                                "/a2a/v1/message:send",
                                message("{\"text\":\"wait resume\"}")
                                        .replace(
                                                "]}}",
                                                "]},\"configuration\":{\"returnImmediately\":true}}"))
                        .at("/task/id");
        String path = "/a2a/v1/tasks/" + task + ":subscribe";
        try (RawHttp listener = new RawHttp(api.port())) {
            listener.say("GET " + path + " HTTP/1.1\nHost: localhost\n\n").hearHead();
        }

        // When
        PUPPET.release("resume");
        Eventually.await(
                "the end of the task",
                () ->
                        api.get("/a2a/v1/tasks/" + task)
                                .at("/status/state")
                                .equals("TASK_STATE_COMPLETED"));
        String resumed = second.api().with("Last-Event-ID", "1").get(path).body();

        // Then
        assertThat(resumed.lines().filter(line -> line.startsWith("id: ")))
                .containsExactly("id: 1", "id: 2", "id: 3");
        assertThat(resumed).contains("Waiting.", "Waited.");
    }

    @Test
    void aReaderThatDoesNotReadHoldsUpNobody() throws IOException {
        // Given
        String body = message("{\"text\":\"count 2000\"}");
        try (RawHttp slow = new RawHttp(api.port())) {
            slow.say(
                    "POST /a2a/v1/message:stream HTTP/1.1\nHost: localhost\n"
                            + "Content-Type: application/json\nContent-Length: "
                            + body.length()
                            + "\n\n"
                            + body);
            slow.hearHead();

            // When
            Eventually.await(
                    "the end of the task",
                    () ->
                            api.get("/a2a/v1/tasks?pageSize=1&status=TASK_STATE_COMPLETED")
                                    .body()
                                    .contains("\"counted\""));
        }

        // Then
        assertThat(api.post("/a2a/v1/message:send", message("{\"text\":\"hi\"}")).status())
                .isEqualTo(200);
    }

    @Test
    void aListenerThatGoesIsForgotten() throws IOException {
        // Given
        String body = message("{\"text\":\"wait for-ever\"}");
        try (RawHttp listener = new RawHttp(api.port())) {
            listener.say(
                    "POST /a2a/v1/message:stream HTTP/1.1\nHost: localhost\n"
                            + "Content-Type: application/json\nContent-Length: "
                            + body.length()
                            + "\n\n"
                            + body);
            listener.hearHead();
            Eventually.await("the subscription", () -> subscribers() > 0);
        }

        // Then
        Eventually.await("nobody listening", () -> subscribers() == 0);
    }

    private static double subscribers() {
        return service.management()
                .get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.matches("lucia_task_subscribers.*"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
