package dev.lucia.model.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * A provider of language models on this machine, in all four dialects at once:
 *
 * <ul>
 *   <li>OpenAI: {@code /v1/chat/completions}, {@code /v1/embeddings}
 *   <li>Azure OpenAI: {@code /openai/deployments/{name}/chat/completions}, {@code .../embeddings}
 *   <li>Azure AI Inference: {@code /models/chat/completions}, {@code /models/embeddings}
 *   <li>Ollama: {@code /api/chat}, {@code /api/embed}
 * </ul>
 *
 * <p>A key that begins with "wrong" is refused, a model that begins with "missing" is not there.
 * {@code POST /faults} with {@code {"fault":"broken","times":2}} lets the next calls fail.
 */
public final class Simulator implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST_REMEMBERED = 1000;

    private final HttpServer server;
    private final Brain brain;
    private final Faults faults = new Faults();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    private Simulator(HttpServer server, Brain brain) {
        this.server = server;
        this.brain = brain;
    }

    /** Starts it on {@code port} of the loopback interface, 0 for any free one. */
    public static Simulator start(int port, Brain brain) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        Simulator simulator = new Simulator(server, brain);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", simulator::handle);
        server.createContext("/faults", simulator::order);
        server.start();
        return simulator;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Its address, without a path. */
    public String url() {
        return "http://127.0.0.1:" + port();
    }

    /** Lets the next {@code times} calls end like this. */
    public void fail(Fault fault, int times) {
        faults.order(fault, times);
    }

    /** The bodies of the questions so far, oldest first. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** Forgets questions and faults. */
    public void reset() {
        requests.clear();
        faults.clear();
    }

    @Override
    public void close() {
        faults.close();
        server.stop(0);
    }

    private void order(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode order = JSON.readTree(exchange.getRequestBody().readAllBytes());
            Fault fault = Fault.of(order.path("fault").asString(""));
            fail(fault, order.path("times").asInt(1));
            Sending.json(exchange, 200, "{\"fault\":\"" + fault + "\"}");
        } catch (JacksonException | IllegalArgumentException unknown) {
            String known = JSON.writeValueAsString(Fault.values());
            Sending.json(
                    exchange,
                    400,
                    "{\"error\":\"name a fault\",\"faults\":"
                            + known.toLowerCase(Locale.ROOT)
                            + "}");
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Door door = Door.of(exchange);
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (door == null) {
                Sending.json(exchange, 404, "{\"error\":{\"message\":\"no such path\"}}");
                return;
            }
            remember(new String(body, StandardCharsets.UTF_8));
            JsonNode request = JSON.readTree(body);
            if (door.refuses(exchange, request) || faults.strikeBefore(exchange, door)) {
                return;
            }
            if (door.isEmbedding()) {
                embed(exchange, door, request);
            } else {
                answer(exchange, door, request);
            }
        } catch (JacksonException noJson) {
            Sending.json(exchange, 400, "{\"error\":{\"message\":\"no JSON\"}}");
        }
    }

    private void answer(HttpExchange exchange, Door door, JsonNode request) throws IOException {
        Asked asked = door.wire().asked(request);
        Reply reply = brain.answer(asked);
        if (faults.take(Fault.WRONG_TOOLS)) {
            reply = reply.withWrongTools();
        }
        int tokens = Words.tokens(request.toString());
        if (!request.path("stream").asBoolean(door.isOllama())) {
            Sending.json(exchange, 200, door.wire().whole(request, reply, tokens));
            return;
        }
        List<String> pieces = door.wire().stream(request, reply, tokens);
        String type = door.wire().streamType();
        if (faults.take(Fault.CUT)) {
            Sending.cut(exchange, type, pieces);
        } else if (faults.take(Fault.UNFINISHED)) {
            int most = Math.max(1, pieces.size() - (door.isOllama() ? 1 : 3));
            Sending.stream(exchange, type, pieces.subList(0, most));
        } else if (faults.take(Fault.BAD_JSON)) {
            String start = door.isOllama() ? "" : "data: ";
            Sending.stream(exchange, type, List.of(start + "{\"choices\": [{\"del\n\n"));
        } else {
            Sending.stream(exchange, type, pieces);
        }
    }

    private void embed(HttpExchange exchange, Door door, JsonNode request) throws IOException {
        List<float[]> vectors = new ArrayList<>();
        JsonNode input = request.path("input");
        if (input.isString()) {
            vectors.add(Meanings.of(input.asString()));
        } else {
            input.forEach(text -> vectors.add(Meanings.of(text.asString(""))));
        }
        String answer = door.wire().embeddings(request, vectors);
        Sending.json(exchange, 200, faults.take(Fault.BAD_JSON) ? answer.substring(5) : answer);
    }

    private void remember(String body) {
        if (requests.size() >= MOST_REMEMBERED) {
            requests.removeFirst();
        }
        requests.add(body);
    }
}
