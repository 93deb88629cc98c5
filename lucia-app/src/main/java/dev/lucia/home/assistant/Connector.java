package dev.lucia.home.assistant;

import dev.lucia.home.HomeUnavailable;
import dev.lucia.secret.Secret;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLException;

/** Opens authenticated sessions. */
final class Connector implements AutoCloseable {

    private final HttpClient http;
    private final URI address;
    private final Secret token;
    private final Duration patience;

    /**
     * @param url of Home Assistant, as a browser uses it
     */
    Connector(URI url, Secret token, Duration patience) {
        this.address = webSocket(url);
        this.token = token;
        this.patience = patience;
        http = HttpClient.newBuilder().connectTimeout(patience).build();
    }

    /**
     * Connects once.
     *
     * @throws HomeUnavailable when that fails and may be tried again
     */
    Session connect() throws TokenRefused, InterruptedException {
        Session session = new Session(token);
        try {
            within(
                    http.newWebSocketBuilder()
                            .connectTimeout(patience)
                            .buildAsync(address, new Frames(session)));
            within(session.accepted());
            return session;
        } catch (ExecutionException failed) {
            session.close();
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            if (cause instanceof TokenRefused refused) {
                throw refused;
            }
            throw new HomeUnavailable(reason(cause));
        } catch (TimeoutException silent) {
            session.close();
            throw new HomeUnavailable(
                    address + " does not answer within " + patience.toSeconds() + " s");
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    /** Where the WebSocket API of the Home Assistant at {@code url} is. */
    static URI webSocket(URI url) {
        String scheme = "https".equals(url.getScheme()) ? "wss" : "ws";
        String path = url.getRawPath() == null ? "" : url.getRawPath().replaceAll("/+$", "");
        return URI.create(scheme + "://" + url.getRawAuthority() + path + "/api/websocket");
    }

    private <T> T within(CompletableFuture<T> step)
            throws InterruptedException, ExecutionException, TimeoutException {
        return step.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    private String reason(Throwable cause) {
        return switch (cause) {
            case HomeUnavailable known -> String.valueOf(known.getMessage());
            case WebSocketHandshakeException answered ->
                    address
                            + " answered HTTP "
                            + answered.getResponse().statusCode()
                            + hint(answered);
            case HttpTimeoutException _ ->
                    address + " does not answer within " + patience.toSeconds() + " s";
            case ConnectException _ ->
                    "nothing can be reached at " + address + ": is Home Assistant running there?";
            case SSLException tls -> address + " has no trusted certificate: " + tls.getMessage();
            default -> "connecting to " + address + " failed: " + cause;
        };
    }

    private static String hint(WebSocketHandshakeException answered) {
        return switch (answered.getResponse().statusCode()) {
            case 403 -> ": this address may be in Home Assistant's ip_bans.yaml";
            case 404 -> ": there is no Home Assistant at this path";
            default -> "";
        };
    }
}
