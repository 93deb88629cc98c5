package dev.lucia.home.assistant;

import dev.lucia.home.HomeConnection;
import dev.lucia.home.HomeMetrics;
import dev.lucia.home.HomeProperties;
import dev.lucia.home.HomeType;
import dev.lucia.secret.Secret;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import java.net.URI;
import java.time.Duration;

/** The client as the service wires it, with its parts at hand. */
final class Client implements AutoCloseable {

    /** Short pauses, so that tests need not wait for usual ones. */
    static final Timing BRISK =
            new Timing(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(5),
                    Duration.ofMillis(10),
                    Duration.ofMillis(200),
                    Duration.ofMillis(20),
                    Duration.ofSeconds(1));

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final HomeAssistant home;
    final Link link;
    private final Connector connector;

    private Client(HomeProperties properties, URI url, Secret token, Timing timing) {
        HomeMetrics metrics = new HomeMetrics(meters);
        LiveHome live = new LiveHome();
        connector = new Connector(url, token, timing.connect());
        link = new Link(connector, new Synchroniser(properties), live, metrics, timing);
        home = new HomeAssistant(link.status(), live, metrics);
        metrics.follow(home::connection);
        link.start();
    }

    static Client of(String url, String token, boolean exposedOnly, Timing timing) {
        URI address = URI.create(url);
        Secret secret = Secret.of(token);
        HomeProperties properties =
                new HomeProperties(
                        HomeType.HOME_ASSISTANT, address, secret, exposedOnly, null, "en", null);
        return new Client(properties, address, secret, timing);
    }

    /** Of the Home Assistant that the environment names. */
    static Client ofRealHome(boolean exposedOnly) {
        return of(
                System.getenv("HOME_ASSISTANT_URL"),
                System.getenv("HOME_ASSISTANT_TOKEN"),
                exposedOnly,
                BRISK);
    }

    /** Of {@code fake}, with the right token. */
    static Client of(FakeHomeAssistant fake) {
        return of(fake.url(), FakeHomeAssistant.TOKEN, true, BRISK);
    }

    boolean isConnected() {
        return home.connection() instanceof HomeConnection.Connected;
    }

    /** Why it is not connected, or an empty text. */
    String trouble() {
        return switch (home.connection()) {
            case HomeConnection.Connected _ -> "";
            case HomeConnection.Connecting(String reason) -> reason;
            case HomeConnection.Refused(String reason) -> reason;
        };
    }

    @Override
    public void close() {
        link.stop();
        connector.close();
    }
}
