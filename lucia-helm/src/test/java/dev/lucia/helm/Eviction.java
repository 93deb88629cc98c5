package dev.lucia.helm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** What draining a node does to each of its pods: it asks, and the disruption budget may refuse. */
final class Eviction {

    private Eviction() {}

    static CommandLine.Result of(Installation lucia, String pod) {
        var path = "/api/v1/namespaces/%s/pods/%s/eviction".formatted(lucia.namespace(), pod);
        var body =
                """
                {"apiVersion": "policy/v1", "kind": "Eviction",
                 "metadata": {"name": "%s", "namespace": "%s"}}
                """
                        .formatted(pod, lucia.namespace());
        try {
            var file = Files.createTempFile("eviction", ".json");
            Files.writeString(file, body);
            var result = lucia.attemptKubectl("create", "--raw", path, "--filename=" + file);
            Files.delete(file);
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
