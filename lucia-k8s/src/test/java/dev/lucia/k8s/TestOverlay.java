package dev.lucia.k8s;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** A copy of the manifests with one more overlay beside ours, as a user would make it. */
record TestOverlay(Path root, String namespace) {

    static TestOverlay in(Path root, String namespace, String kustomization) throws IOException {
        try (var files = Files.walk(Manifests.FOLDER)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = root.resolve(Manifests.FOLDER.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        var overlay = new TestOverlay(root, namespace);
        Files.createDirectories(overlay.folder());
        overlay.rewrite(kustomization);
        return overlay;
    }

    /** Replaces what the overlay says beyond its namespace. */
    void rewrite(String kustomization) throws IOException {
        Files.writeString(
                folder().resolve("kustomization.yaml"),
                "namespace: " + namespace + "\n" + kustomization);
    }

    Path folder() {
        return root.resolve("overlays/test");
    }

    Kubectl.Output kubectl(String... arguments) {
        return Kubectl.run(
                Stream.concat(Stream.of(arguments), Stream.of("--kustomize", folder().toString()))
                        .toList());
    }

    /** The value of {@code key} in one of the generated files. */
    String secret(String file, String key) throws IOException {
        try (var lines = Files.lines(root.resolve("base").resolve(file))) {
            return lines.filter(line -> line.startsWith(key + "="))
                    .map(line -> line.substring(key.length() + 1))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
