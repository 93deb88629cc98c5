package dev.lucia.model;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * LangChain4j's way to HTTP, on the JDK's client and on the caller's thread, so that an interrupt
 * ends a call. Follows no redirects: a key must not travel to where it was not meant for.
 */
final class ProviderHttp implements HttpClient {

    private static final int MOST_OF_A_REFUSAL = 4096;
    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}(\\.\\d+)?");

    private final java.net.http.HttpClient client;
    private final Duration timeout;

    private ProviderHttp(Duration connectTimeout, Duration timeout) {
        this.timeout = timeout;
        client =
                java.net.http.HttpClient.newBuilder()
                        .version(Version.HTTP_1_1)
                        .connectTimeout(connectTimeout)
                        .build();
    }

    /** A builder as LangChain4j's models want one. */
    static HttpClientBuilder builder(Duration timeout) {
        return new Builder(timeout);
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        HttpResponse<String> response =
                send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (response.statusCode() / 100 != 2) {
            throw refusal(response, response.body());
        }
        return success(response, response.body());
    }

    @Override
    public void execute(
            HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        try {
            HttpResponse<InputStream> response = send(request, BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() / 100 != 2) {
                    byte[] start = body.readNBytes(MOST_OF_A_REFUSAL);
                    throw refusal(response, new String(start, StandardCharsets.UTF_8));
                }
                if (response.headers().firstValue("content-type").orElse("").contains("html")) {
                    throw new NoApi();
                }
                listener.onOpen(success(response, ""));
                parser.parse(body, new TellingListener(listener));
                listener.onClose();
            }
        } catch (IOException | RuntimeException fault) {
            listener.onError(fault);
        }
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        String body = request.body() == null ? "" : request.body();
        var builder =
                java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
                        .timeout(timeout)
                        .method(request.method().name(), BodyPublishers.ofString(body));
        request.headers()
                .forEach((name, values) -> values.forEach(value -> builder.setHeader(name, value)));
        try {
            return client.send(builder.build(), handler);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    private static SuccessfulHttpResponse success(HttpResponse<?> response, String body) {
        return SuccessfulHttpResponse.builder()
                .statusCode(response.statusCode())
                .headers(response.headers().map())
                .body(body)
                .build();
    }

    private static ProviderRefusal refusal(HttpResponse<?> response, String body) {
        return new ProviderRefusal(response.statusCode(), body, retryAfter(response));
    }

    private static @Nullable Duration retryAfter(HttpResponse<?> response) {
        Optional<Duration> millis =
                response.headers()
                        .firstValue("retry-after-ms")
                        .filter(value -> SECONDS.matcher(value).matches())
                        .map(value -> Duration.ofMillis((long) Double.parseDouble(value)));
        return millis.or(
                        () ->
                                response.headers()
                                        .firstValue("retry-after")
                                        .filter(value -> SECONDS.matcher(value).matches())
                                        .map(
                                                value ->
                                                        Duration.ofMillis(
                                                                (long)
                                                                        (Double.parseDouble(value)
                                                                                * 1000))))
                .orElse(null);
    }

    /** A web page was served where an API was looked for. */
    static final class NoApi extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoApi() {
            super("a web page, no API");
        }
    }

    private static final class Builder implements HttpClientBuilder {

        private Duration connect;
        private Duration read;

        Builder(Duration timeout) {
            this.connect = timeout.compareTo(CONNECT) < 0 ? timeout : CONNECT;
            this.read = timeout;
        }

        private static final Duration CONNECT = Duration.ofSeconds(5);

        @Override
        public Duration connectTimeout() {
            return connect;
        }

        @Override
        public HttpClientBuilder connectTimeout(Duration timeout) {
            connect = timeout;
            return this;
        }

        @Override
        public Duration readTimeout() {
            return read;
        }

        @Override
        public HttpClientBuilder readTimeout(Duration timeout) {
            read = timeout;
            return this;
        }

        @Override
        public HttpClient build() {
            return new ProviderHttp(connect, read);
        }
    }
}
