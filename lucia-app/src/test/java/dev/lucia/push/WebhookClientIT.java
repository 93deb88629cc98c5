package dev.lucia.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.testing.Certificate;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import javax.net.ssl.SSLContext;

class WebhookClientIT {

    private static final InetAddress HERE = InetAddress.getLoopbackAddress();
    private static final Map<String, String> HEADERS = Map.of("Content-Type", "text/plain");
    private static final byte[] BODY = "news".getBytes(StandardCharsets.US_ASCII);

    @TempDir private static Path folder;

    private static Certificate certificate;

    @BeforeAll
    static void makeCertificate() {
        certificate = Certificate.make(folder, "dns:hooks.example");
    }

    @Test
    void theAddressIsPinnedAndTheNameIsWhatTheCertificateMustSay() throws Exception {
        // Given
        try (Webhook webhook = Webhook.start(certificate);
                WebhookClient client = client()) {
            PushTarget named =
                    PushTarget.parse("https://hooks.example:" + webhook.port() + "/a?b=c");
            PushTarget another = PushTarget.parse("https://other.example:" + webhook.port() + "/");

            // When
            PostResult right = client.post(named, HERE, HEADERS, BODY);
            PostResult wrong = client.post(another, HERE, HEADERS, BODY);

            // Then
            assertThat(right).isEqualTo(new PostResult.Answered(200, null));
            assertThat(webhook.bodies("/a?b=c", 1)).containsExactly("news");
            assertThat(webhook.at("/a?b=c").getFirst().header("Host"))
                    .isEqualTo("hooks.example:" + webhook.port());
            assertThat(wrong).isEqualTo(new PostResult.Failed("SSLHandshakeException"));
            assertThat(webhook.at("/")).isEmpty();
        }
    }

    @Test
    void aCertificateThatNobodyKnowsIsRefused() throws Exception {
        // Given
        try (Webhook webhook = Webhook.start(certificate);
                WebhookClient client =
                        new WebhookClient(
                                SSLContext.getDefault().getSocketFactory(),
                                Duration.ofSeconds(20))) {
            // When
            PostResult result =
                    client.post(
                            PushTarget.parse("https://hooks.example:" + webhook.port()),
                            HERE,
                            HEADERS,
                            BODY);

            // Then
            assertThat(result).isEqualTo(new PostResult.Failed("SSLHandshakeException"));
        }
    }

    @Test
    void aRedirectIsAnAnswerAndIsNotFollowed() throws Exception {
        try (Webhook inside = Webhook.start();
                Webhook outside = Webhook.start().answers(307, "Location", inside.url("/secret"));
                WebhookClient client = client()) {
            // When
            PostResult result =
                    client.post(PushTarget.parse(outside.url("/")), HERE, HEADERS, BODY);

            // Then
            assertThat(result).isEqualTo(new PostResult.Answered(307, null));
            assertThat(inside.at("/secret")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 OK\r\nX-Never: ending",
                "SSH-2.0-OpenSSH_9.6\r\n",
                "\u0000\u0001\u0002"
            })
    void whoeverIsNoWebhookFailsThePostInTime(String answer) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, HERE);
                WebhookClient client =
                        new WebhookClient(
                                certificate.context().getSocketFactory(), Duration.ofMillis(300))) {
            Thread.ofVirtual().start(() -> answer(server, answer));

            // When
            PostResult result =
                    client.post(
                            PushTarget.parse("http://127.0.0.1:" + server.getLocalPort()),
                            HERE,
                            HEADERS,
                            BODY);

            // Then
            assertThat(result).isInstanceOf(PostResult.Failed.class);
        }
    }

    @Test
    void nobodyThereFailsThePost() throws Exception {
        // Given
        int port;
        try (ServerSocket gone = new ServerSocket(0, 1, HERE)) {
            port = gone.getLocalPort();
        }
        try (WebhookClient client = client()) {
            // When
            PostResult result =
                    client.post(PushTarget.parse("http://127.0.0.1:" + port), HERE, HEADERS, BODY);

            // Then
            assertThat(result).isEqualTo(new PostResult.Failed("ConnectException"));
        }
    }

    private static WebhookClient client() {
        return new WebhookClient(certificate.context().getSocketFactory(), Duration.ofSeconds(20));
    }

    /** Says it, and then nothing more; the connection stays open. */
    private static void answer(ServerSocket server, String text) {
        try {
            server.accept().getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException over) {
            // The test is.
        }
    }
}
