package dev.lucia.k8s;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Lucia in a namespace of its own, brought there by {@code kubectl apply -k}; gone when closed. */
final class Installation implements AutoCloseable {

    private static final String WAIT = "--timeout=240s";

    private final TestOverlay overlay;

    private Installation(TestOverlay overlay) {
        this.overlay = overlay;
    }

    static Installation of(Path folder, String kustomization) throws IOException {
        var namespace =
                "lucia-kt-" + HexFormat.of().toHexDigits(RandomGenerator.getDefault().nextInt());
        var installation = new Installation(TestOverlay.in(folder, namespace, kustomization));
        try {
            installation.apply();
        } catch (RuntimeException | AssertionError failure) {
            installation.close();
            throw failure;
        }
        return installation;
    }

    /**
     * Applies {@code kustomization} instead of what was applied before, and waits until all pods
     * are of it.
     */
    void apply(String kustomization) throws IOException {
        overlay.rewrite(kustomization);
        apply();
    }

    private void apply() {
        overlay.kubectl("apply");
        waitUntilRolledOut();
    }

    void waitUntilRolledOut() {
        kubectl("rollout", "status", "statefulset/lucia-redis", WAIT);
        kubectl("rollout", "status", "deployment/lucia", WAIT);
    }

    /** Calls kubectl in the installation's namespace. */
    Kubectl.Output kubectl(String... arguments) {
        return Kubectl.run(
                Stream.concat(Stream.of("--namespace", overlay.namespace()), Stream.of(arguments))
                        .toList());
    }

    /** One field of one object, such as {@code get("service/lucia", "{.spec.clusterIP}")}. */
    String get(String object, String path) {
        return kubectl("get", object, "--output=jsonpath=" + path).text();
    }

    String apiKey() throws IOException {
        return overlay.secret("secret.env", "api-key");
    }

    /** Says a sentence through the Service, over a connection of its own. */
    HttpResponse<String> say(String sentence, String apiKey)
            throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(service("/api/conversation"))
                            .timeout(Duration.ofSeconds(30))
                            .header("Content-Type", "application/json")
                            .header("X-Api-Key", apiKey)
                            .POST(BodyPublishers.ofString("{\"text\":\"" + sentence + "\"}"))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    /** Address of {@code path} at the Service, as it is from the cluster's machines. */
    private URI service(String path) {
        return URI.create("http://" + get("service/lucia", "{.spec.clusterIP}") + path);
    }

    @Override
    public void close() {
        Kubectl.run(
                "delete", "namespace", overlay.namespace(), "--ignore-not-found", "--timeout=120s");
    }
}
