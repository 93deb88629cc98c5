package dev.lucia.helm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/**
 * A conversation with an installation through its Ingress, whose controller is at {@code
 * INGRESS_URL}.
 */
record Talk(String host, String apiKey) {

    private static final String INGRESS =
            Optional.ofNullable(System.getenv("INGRESS_URL")).orElse("http://127.0.0.1:8088");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    Talk withKey(String another) {
        return new Talk(host, another);
    }

    HttpResponse<String> say(String sentence) {
        return send(
                request("/api/conversation")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"text\":\"" + sentence + "\"}")));
    }

    /** Where the task of an answer can be read. */
    static String taskOf(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(INGRESS + path))
                .timeout(Duration.ofSeconds(30))
                .header("Host", host)
                .header("X-Api-Key", apiKey);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
