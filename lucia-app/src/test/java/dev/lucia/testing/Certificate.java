package dev.lucia.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate that vouches for itself, as files for Redis and as contexts for Java. */
public final class Certificate {

    private static final char[] PASSWORD = "only-for-this-test".toCharArray();
    private static final String ALIAS = "test";

    private final Path folder;
    private final KeyStore store;

    private Certificate(Path folder, KeyStore store) {
        this.folder = folder;
        this.store = store;
    }

    /** Makes one in {@code folder} for {@code name}, such as "ip:127.0.0.1" or "dns:localhost". */
    public static Certificate make(Path folder, String name) {
        try {
            Path file = folder.resolve("store.p12");
            new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                            "-genkeypair",
                            "-alias",
                            ALIAS,
                            "-keyalg",
                            "RSA",
                            "-dname",
                            "CN=test",
                            "-ext",
                            "san=" + name,
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            file.toString(),
                            "-storepass",
                            new String(PASSWORD))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            Certificate made =
                    new Certificate(folder, KeyStore.getInstance(file.toFile(), PASSWORD));
            made.write("tls.key", "PRIVATE KEY", made.store.getKey(ALIAS, PASSWORD).getEncoded());
            made.write("tls.crt", "CERTIFICATE", made.store.getCertificate(ALIAS).getEncoded());
            return made;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The certificate, as PEM. */
    public Path file() {
        return folder.resolve("tls.crt");
    }

    /** Starts the Redis that is installed, as the bundled one can't, with TLS at {@code port}. */
    public RedisServer startRedis(int port) {
        return RedisServer.startInstalled(
                "--tls-port",
                Integer.toString(port),
                "--tls-cert-file",
                file().toString(),
                "--tls-key-file",
                folder.resolve("tls.key").toString(),
                "--tls-ca-cert-file",
                file().toString(),
                "--tls-auth-clients",
                "no");
    }

    /** Shows this certificate, and trusts no other. */
    public SSLContext context() {
        try {
            KeyManagerFactory keys =
                    KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, PASSWORD);
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry(ALIAS, store.getCertificate(ALIAS));
            TrustManagerFactory trust =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void write(String file, String label, byte[] content) throws IOException {
        String text = Base64.getMimeEncoder().encodeToString(content);
        List<String> pem =
                List.of("-----BEGIN " + label + "-----", text, "-----END " + label + "-----");
        Files.write(folder.resolve(file), pem);
    }
}
