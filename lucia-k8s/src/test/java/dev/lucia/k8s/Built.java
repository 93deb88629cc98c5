package dev.lucia.k8s;

import io.fabric8.kubernetes.api.model.HasMetadata;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What {@code kubectl kustomize} makes of a folder. */
record Built(List<Manifests.Entry> entries) {

    static Built from(Path folder) throws IOException {
        return new Built(
                Manifests.parse(
                        folder.toString(), Kubectl.run("kustomize", folder.toString()).text()));
    }

    void isValid() throws IOException {
        for (var entry : entries) {
            StrictSchema.check(entry);
        }
    }

    <T extends HasMetadata> List<T> all(Class<T> type) {
        return entries.stream()
                .map(Manifests.Entry::object)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    <T extends HasMetadata> T only(Class<T> type) {
        var found = all(type);
        if (found.size() != 1) {
            throw new AssertionError("expected one " + type.getSimpleName() + ": " + found);
        }
        return found.getFirst();
    }

    Manifests.Entry entry(String kind, String name) {
        return entries.stream()
                .filter(entry -> entry.json().get("kind").asText().equals(kind))
                .filter(entry -> entry.json().at("/metadata/name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
