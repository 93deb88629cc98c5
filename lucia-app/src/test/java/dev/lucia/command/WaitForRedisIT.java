package dev.lucia.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.testing.RedisServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

class WaitForRedisIT {

    private static final String STORE_PASSWORD = "only-for-this-test";

    @TempDir private Path folder;

    @Test
    void trustsTheGivenAuthorityAndNoOther() throws Exception {
        // Given
        makeCertificate();
        int port = freePort();
        try (var redis = tlsServer(port)) {
            // When
            int trusted = run(port, "--lucia.redis.ca-certificate=" + folder.resolve("tls.crt"));
            int unknown = run(port);

            // Then
            assertThat(redis.port()).isNotEqualTo(port);
            assertThat(trusted).isZero();
            assertThat(unknown).isNotZero();
        }
    }

    private static int run(int port, String... more) {
        var command = new CommandLine(new WaitForRedis());
        command.setOut(new PrintWriter(new StringWriter()));
        command.setErr(new PrintWriter(new StringWriter()));
        var words = new ArrayList<String>();
        words.add("--timeout=3s");
        words.add("--lucia.redis.uri=rediss://127.0.0.1:" + port);
        words.addAll(List.of(more));
        return command.execute(words.toArray(String[]::new));
    }

    private RedisServer tlsServer(int port) {
        return RedisServer.startInstalled(
                "--tls-port",
                String.valueOf(port),
                "--tls-cert-file",
                folder.resolve("tls.crt").toString(),
                "--tls-key-file",
                folder.resolve("tls.key").toString(),
                "--tls-ca-cert-file",
                folder.resolve("tls.crt").toString(),
                "--tls-auth-clients",
                "no");
    }

    /** A certificate for this machine that vouches for itself, in the form that Redis reads. */
    private void makeCertificate() throws Exception {
        var store = folder.resolve("store.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made =
                new ProcessBuilder(
                                keytool,
                                "-genkeypair",
                                "-alias",
                                "redis",
                                "-keyalg",
                                "RSA",
                                "-dname",
                                "CN=redis",
                                "-ext",
                                "san=ip:127.0.0.1",
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                store.toString(),
                                "-storepass",
                                STORE_PASSWORD)
                        .inheritIO()
                        .start()
                        .waitFor();
        assertThat(made).isZero();
        var keys = KeyStore.getInstance(store.toFile(), STORE_PASSWORD.toCharArray());
        var key = keys.getKey("redis", STORE_PASSWORD.toCharArray());
        write("tls.key", "PRIVATE KEY", key.getEncoded());
        write("tls.crt", "CERTIFICATE", keys.getCertificate("redis").getEncoded());
    }

    private void write(String file, String label, byte[] content) throws Exception {
        var text = Base64.getMimeEncoder().encodeToString(content);
        var pem = "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(label, text);
        Files.writeString(folder.resolve(file), pem);
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
