package dev.lucia.push;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Posts to an address that was chosen before, whatever the receiver's name resolves to meanwhile;
 * the certificate must be the name's. No client of the JDK can be given the address apart from the
 * name. Each post has a connection of its own, follows no redirect and reads no body. Safe for use
 * by many threads.
 */
final class WebhookClient implements AutoCloseable {

    private final SSLSocketFactory tls;
    private final Duration timeout;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("lucia-push-timeout").factory());

    WebhookClient(SSLSocketFactory tls, Duration timeout) {
        this.tls = tls;
        this.timeout = timeout;
    }

    /** Sends {@code body}, and waits for the status of the answer until the time-out. */
    PostResult post(
            PushTarget target, InetAddress address, Map<String, String> headers, byte[] body) {
        try (Socket socket = new Socket()) {
            Future<?> end =
                    clock.schedule(() -> close(socket), timeout.toMillis(), TimeUnit.MILLISECONDS);
            try {
                socket.connect(
                        new InetSocketAddress(address, target.port()), (int) timeout.toMillis());
                return exchange(
                        target.isSecure() ? secured(socket, target) : socket,
                        target,
                        headers,
                        body);
            } finally {
                end.cancel(false);
            }
        } catch (IOException failed) {
            return new PostResult.Failed(failed.getClass().getSimpleName());
        }
    }

    private static PostResult exchange(
            Socket socket, PushTarget target, Map<String, String> headers, byte[] body)
            throws IOException {
        StringBuilder head = new StringBuilder("POST " + target.path() + " HTTP/1.1\r\n");
        head.append("Host: ").append(target.hostHeader()).append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: ").append(body.length).append("\r\n");
        head.append("Connection: close\r\n\r\n");
        OutputStream out = socket.getOutputStream();
        out.write(head.toString().getBytes(StandardCharsets.US_ASCII));
        out.write(body);
        out.flush();
        try (InputStream in = new BufferedInputStream(socket.getInputStream())) {
            return new AnswerHead(in).read();
        }
    }

    private SSLSocket secured(Socket socket, PushTarget target) throws IOException {
        SSLSocket secure = (SSLSocket) tls.createSocket(socket, target.name(), target.port(), true);
        SSLParameters parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        secure.startHandshake();
        return secure;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyBroken) {
            // The one who waits for it gets to know anyway.
        }
    }
}
