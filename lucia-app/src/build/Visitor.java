import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** Uses the service of the training run as its callers will. */
class Visitor implements AutoCloseable {

    private static final int ROUNDS = 20;
    private static final List<String> SENTENCES =
            List.of(
                    "turn on the kitchen lights",
                    "turn off the kitchen lights",
                    "turn on the no such thing");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String service;
    private final String management;

    Visitor(int port, int managementPort) {
        service = "http://127.0.0.1:" + port;
        management = "http://127.0.0.1:" + managementPort;
    }

    boolean findsItReady() throws InterruptedException {
        try {
            return get(management + "/actuator/health/readiness").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    void exercise() throws IOException, InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            for (String sentence : SENTENCES) {
                HttpResponse<String> answer = say(sentence);
                require(answer, 200);
                String task = answer.headers().firstValue("Location").orElseThrow();
                require(get(URI.create(service).resolve(task).toString()), 200);
            }
            require(say(""), 400);
            require(get(service + "/readyz"), 200);
            for (String path : List.of("/health/liveness", "/health/readiness", "/prometheus")) {
                require(get(management + "/actuator" + path), 200);
            }
        }
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpResponse<String> say(String sentence) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(URI.create(service + "/api/conversation"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"text\":\"" + sentence + "\"}")));
    }

    private HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(url)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return http.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
    }

    private static void require(HttpResponse<String> answer, int status) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(
                    answer.request()
                            + " was answered by "
                            + answer.statusCode()
                            + ": "
                            + answer.body());
        }
    }
}
