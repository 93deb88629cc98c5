package dev.lucia.a2a;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.security.GeneratedKey;
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

/** Callers don't see each other's tasks, on any operation; keys may do what their scopes say. */
class IsolationIT {

    private static final GeneratedKey ALICE = GeneratedKey.next();
    private static final GeneratedKey BOB = GeneratedKey.next();
    private static final GeneratedKey TABLET = GeneratedKey.next();

    private static RedisServer redis;
    private static RunningService service;
    private static ApiClient alice;
    private static ApiClient bob;
    private static String task;

    @BeforeAll
    static void start() {
        redis = RedisServer.start();
        service =
                RunningService.start(
                        redis.uri(),
                        new Puppet(),
                        "lucia.security.anonymous=false",
                        "lucia.security.rate-limit.burst=10000",
                        "lucia.push.allowed-targets=http://127.0.0.1",
                        "lucia.security.trusted-proxies=127.0.0.1",
                        "lucia.security.keys[0].name=alice",
                        "lucia.security.keys[0].sha256=" + ALICE.sha256(),
                        "lucia.security.keys[0].scopes=a2a,confirm",
                        "lucia.security.keys[1].name=bob",
                        "lucia.security.keys[1].sha256=" + BOB.sha256(),
                        "lucia.security.keys[1].scopes=a2a",
                        "lucia.security.keys[2].name=tablet",
                        "lucia.security.keys[2].sha256=" + TABLET.sha256(),
                        "lucia.security.keys[2].scopes=converse");
        alice = service.api().withKey(ALICE.key().reveal());
        bob = service.api().withKey(BOB.key().reveal());
        task = ask(alice, "alices-question");
        alice.post("/a2a/v1/tasks/" + task + "/pushNotificationConfigs", CONFIG);
    }

    private static final String CONFIG = "{\"id\":\"hook\",\"url\":\"http://127.0.0.1:9/\"}";

    @AfterAll
    static void stop() {
        service.close();
        redis.close();
    }

    private static String ask(ApiClient caller, String messageId) {
        return caller.post(
                        "/a2a/v1/message:send",
                        "{\"message\":{\"messageId\":\"%s\",\"role\":\"ROLE_USER\",\"parts\":[{\"text\":\"ask Sure?\"}]}}"
                                .formatted(messageId))
                .at("/task/id");
    }

    private static Answer answer(ApiClient caller, String to, String part) {
        return caller.post(
                "/a2a/v1/message:send",
                "{\"message\":{\"messageId\":\"%s\",\"role\":\"ROLE_USER\",\"taskId\":\"%s\",\"parts\":[%s]}}"
                        .formatted(java.util.UUID.randomUUID(), to, part));
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    ''",
        "POST,   :cancel",
        "GET,    :subscribe",
        "POST,   :subscribe",
        "GET,    /pushNotificationConfigs",
        "GET,    /pushNotificationConfigs/hook",
        "DELETE, /pushNotificationConfigs/hook"
    })
    void aForeignTaskLooksLikeNone(String method, String path) {
        // When
        Answer foreign = bob.send(method, "/a2a/v1/tasks/" + task + path, null);
        Answer none =
                bob.send(method, "/a2a/v1/tasks/0198f9a4-0000-7000-8000-000000000000" + path, null);

        // Then
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.body().replace(task, "ID"))
                .isEqualTo(none.body().replace("0198f9a4-0000-7000-8000-000000000000", "ID"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GetTask {'id':'%s'}",
                "CancelTask {'id':'%s'}",
                "SubscribeToTask {'id':'%s'}",
                "SendMessage"
                    + " {'message':{'messageId':'x','role':'ROLE_USER','taskId':'%s','parts':[{'text':'yes'}]}}",
                "SendStreamingMessage"
                    + " {'message':{'messageId':'y','role':'ROLE_USER','taskId':'%s','parts':[{'text':'yes'}]}}",
                "CreateTaskPushNotificationConfig {'taskId':'%s','url':'http://127.0.0.1:9/'}",
                "GetTaskPushNotificationConfig {'taskId':'%s','id':'hook'}",
                "ListTaskPushNotificationConfigs {'taskId':'%s'}",
                "DeleteTaskPushNotificationConfig {'taskId':'%s','id':'hook'}",
                "tasks/get {'id':'%s'}",
                "tasks/cancel {'id':'%s'}",
                "tasks/resubscribe {'id':'%s'}",
                "tasks/pushNotificationConfig/list {'id':'%s'}"
            })
    void noMethodFindsAForeignTask(String call) {
        // When
        String[] words = call.formatted(task).replace('\'', '"').split(" ", 2);
        Answer answer =
                bob.post(
                        "/a2a",
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"%s\",\"params\":%s}"
                                .formatted(words[0], words[1]));

        // Then
        assertThat(answer.json().at("/error/code").asInt()).isEqualTo(-32001);
    }

    @Test
    void listsShowOnesOwnTasksAndTokensAreOnesOwn() {
        // Given
        ask(alice, "alices-second-question");

        // When
        Answer first = alice.get("/a2a/v1/tasks?pageSize=1");
        Answer stolen = bob.get("/a2a/v1/tasks?pageSize=1&pageToken=" + first.at("/nextPageToken"));

        // Then
        assertThat(first.at("/nextPageToken")).isNotEmpty();
        assertThat(bob.get("/a2a/v1/tasks?pageSize=100").body()).doesNotContain(task);
        assertThat(stolen.status()).isEqualTo(400);
    }

    @Test
    void messageIdsAreOnesOwn() {
        assertThat(ask(bob, "alices-question")).isNotEmpty().isNotEqualTo(task);
    }

    @Test
    void onlyAKeyWithTheScopeConfirms() {
        // Given
        String bobs = ask(bob, "bobs-question");

        // When
        Answer refused = answer(bob, bobs, "{\"data\":{\"nonce\":\"n-1\"}}");
        Answer accepted =
                answer(
                        alice,
                        ask(alice, "third"),
                        "{\"text\":\"ok\"},{\"data\":{\"nonce\":\"n-1\"}}");

        // Then
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.at("/error/status")).isEqualTo("PERMISSION_DENIED");
        assertThat(accepted.status()).isEqualTo(200);
        assertThat(bob.get("/a2a/v1/tasks/" + bobs).at("/status/state"))
                .isEqualTo("TASK_STATE_INPUT_REQUIRED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a2a/v1/tasks", "/a2a/v1/extendedAgentCard"})
    void aKeyNeedsTheScopeOfTheProtocol(String path) {
        assertThat(service.api().withKey(TABLET.key().reveal()).get(path).status()).isEqualTo(403);
        assertThat(service.api().get(path).status()).isEqualTo(401);
    }

    @Test
    void theCardIsForEveryoneAndSaysHowToBeLetIn() {
        // When
        Answer card = service.api().get("/.well-known/agent-card.json");

        // Then
        assertThat(card.status()).isEqualTo(200);
        assertThat(card.at("/securitySchemes/apiKey/apiKeySecurityScheme/name"))
                .isEqualTo("X-Api-Key");
        assertThat(card.json().at("/securityRequirements/0/schemes/apiKey/list").isArray())
                .isTrue();
        assertThat(
                        bob.get("/a2a/v1/extendedAgentCard")
                                .json()
                                .at("/capabilities/extensions/0/params/mayConfirm")
                                .asBoolean(true))
                .isFalse();
        assertThat(alice.get("/agents").at("/0/securitySchemes/apiKey/in")).isEqualTo("header");
    }

    @Test
    void aTrustedProxySaysByWhichAddressLuciaIsReached() {
        // When
        Answer card =
                service.api()
                        .with("X-Forwarded-Proto", "https")
                        .with("X-Forwarded-Host", "lucia.example.org")
                        .with("X-Forwarded-Port", "443")
                        .get("/.well-known/agent-card.json");

        // Then
        assertThat(card.at("/supportedInterfaces/0/url"))
                .isEqualTo("https://lucia.example.org/a2a");
    }
}
