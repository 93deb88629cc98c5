package dev.lucia.home.assistant;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Speaks Home Assistant's protocol with the smallest home there is: one exposed light. Each answer
 * can be replaced, so that it can do what a real one does once a year.
 */
final class FakeHomeAssistant implements AutoCloseable {

    /** What to do when a command comes. */
    interface Answer {
        void to(Conversation conversation, int id, JsonNode command);
    }

    /** One client's connection. */
    record Conversation(Wire wire, Map<String, Integer> subscriptions) {

        void result(int id, String json) {
            wire.send(resultText(id, json));
        }

        void failure(int id, String code, String message) {
            wire.send(
                    """
                    {"id":%d,"type":"result","success":false,"error":{"code":"%s","message":"%s"}}\
                    """
                            .formatted(id, code, message));
        }

        /** Sends an event to the subscriber of {@code kind}: "entities" or an event's type. */
        void event(String kind, String json) {
            wire.send(eventText(kind, json));
        }

        String eventText(String kind, String json) {
            return """
            {"id":%d,"type":"event","event":%s}\
            """
                    .formatted(subscriptions.getOrDefault(kind, 0), json);
        }

        static String resultText(int id, String json) {
            return """
            {"id":%d,"type":"result","success":true,"result":%s}\
            """
                    .formatted(id, json);
        }
    }

    static final String TOKEN = "right-token";
    static final String LIGHT = "light.lamp";

    final Map<String, Answer> answers = new ConcurrentHashMap<>();
    final List<Conversation> conversations = new CopyOnWriteArrayList<>();
    final AtomicInteger connections = new AtomicInteger();
    volatile int httpStatus = 101;
    volatile String state = "off";

    private final ServerSocket server;

    private FakeHomeAssistant(int port) throws IOException {
        server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        answers.put("get_config", (c, id, _) -> c.result(id, config("RUNNING")));
        answers.put("ping", (c, id, _) -> c.wire().send("{\"id\":" + id + ",\"type\":\"pong\"}"));
        answers.put("homeassistant/expose_entity/list", (c, id, _) -> c.result(id, EXPOSED));
        answers.put("config/entity_registry/get_entries", (c, id, _) -> c.result(id, entries("")));
        answers.put("subscribe_events", FakeHomeAssistant::subscribe);
        answers.put("subscribe_entities", this::subscribeEntities);
        for (String registry : List.of("area", "device", "floor", "label", "entity")) {
            answers.put("config/" + registry + "_registry/list", (c, id, _) -> c.result(id, "[]"));
        }
        Thread.ofVirtual().name("fake-home-assistant").start(this::accept);
    }

    private static final String EXPOSED =
            "{\"exposed_entities\":{\"light.lamp\":{\"conversation\":true},"
                    + "\"light.hidden\":{\"conversation\":false}}}";

    static FakeHomeAssistant start() {
        return start(0);
    }

    static FakeHomeAssistant start(int port) {
        try {
            return new FakeHomeAssistant(port);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    String url() {
        return "http://127.0.0.1:" + port();
    }

    int port() {
        return server.getLocalPort();
    }

    /** The connection that is open now. */
    Conversation current() {
        return conversations.getLast();
    }

    static String config(String state) {
        return """
        {"state":"%s","time_zone":"Europe/Vienna","language":"de","country":"AT",
         "unit_system":{"temperature":"°C"}}\
        """
                .formatted(state)
                .replace("\n", "");
    }

    static String entries(String alias) {
        return """
        {"light.lamp":{"area_id":null,"device_id":null,"labels":[],"aliases":[null,"%s"]}}\
        """
                .formatted(alias);
    }

    static String states(String value) {
        return """
        {"a":{"light.lamp":{"s":"%s","a":{"friendly_name":"Lamp"},"lc":1795516405.5}}}\
        """
                .formatted(value);
    }

    static String change(String value) {
        return """
        {"c":{"light.lamp":{"+":{"s":"%s","lc":1795516406.5}}}}\
        """
                .formatted(value);
    }

    @Override
    public void close() throws IOException {
        server.close();
        conversations.forEach(conversation -> conversation.wire().close());
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Wire wire = new Wire(server.accept());
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(wire));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Wire wire) {
        try (wire) {
            if (!wire.upgrade(httpStatus)) {
                return;
            }
            wire.send("{\"type\":\"auth_required\",\"ha_version\":\"2026.11.0\"}");
            if (!wire.read().orElse("").contains("\"" + TOKEN + "\"")) {
                wire.send("{\"type\":\"auth_invalid\",\"message\":\"Invalid access token\"}");
                wire.goAway();
                return;
            }
            wire.send("{\"type\":\"auth_ok\",\"ha_version\":\"2026.11.0\"}");
            converse(new Conversation(wire, new ConcurrentHashMap<>()));
        } catch (IOException | UncheckedIOException gone) {
            // The client left, which is its right.
        }
    }

    private void converse(Conversation conversation) {
        conversations.add(conversation);
        for (var text = conversation.wire().read();
                text.isPresent();
                text = conversation.wire().read()) {
            JsonNode command = Json.MAPPER.readTree(text.get());
            int id = command.path("id").intValue();
            Answer unknown = (c, _, _) -> c.failure(id, "unknown_command", "Unknown command.");
            answers.getOrDefault(command.path("type").stringValue(), unknown)
                    .to(conversation, id, command);
        }
    }

    private static void subscribe(Conversation conversation, int id, JsonNode command) {
        conversation.subscriptions().put(command.path("event_type").stringValue(), id);
        conversation.result(id, "null");
    }

    private void subscribeEntities(Conversation conversation, int id, JsonNode command) {
        conversation.subscriptions().put("entities", id);
        conversation.result(id, "null");
        conversation.event("entities", states(state));
    }
}
