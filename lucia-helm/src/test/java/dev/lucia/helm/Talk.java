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
import java.util.UUID;

/**
 * A conversation with an installation, by default through its Ingress, whose controller is at
 * {@code INGRESS_URL}.
 */
record Talk(String base, String host, String apiKey) {

    private static final String INGRESS =
            Optional.ofNullable(System.getenv("INGRESS_URL")).orElse("http://127.0.0.1:8088");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** Through the Ingress. */
    Talk(String host, String apiKey) {
        this(INGRESS, host, apiKey);
    }

    /** The same by another address, past the Ingress. */
    Talk at(String address) {
        return new Talk(address, host, apiKey);
    }

    Talk withKey(String another) {
        return new Talk(base, host, another);
    }

    HttpResponse<String> say(String sentence) {
        return say(sentence, UUID.randomUUID().toString());
    }

    /** Says it as a client that may have to say it again, but means it once. */
    HttpResponse<String> say(String sentence, String idempotencyKey) {
        return send(
                request("/api/conversation")
                        .header("Idempotency-Key", idempotencyKey)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"text\":\"" + sentence + "\"}")));
    }

    /** The same from a client that doesn't mind a broken connection: empty then. */
    Optional<HttpResponse<String>> attempt(String sentence, String idempotencyKey) {
        try {
            return Optional.of(say(sentence, idempotencyKey));
        } catch (UncheckedIOException broken) {
            return Optional.empty();
        }
    }

    /** Where the task of an answer can be read. */
    static String taskOf(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
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
