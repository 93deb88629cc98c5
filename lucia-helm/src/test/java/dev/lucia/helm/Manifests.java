package dev.lucia.helm;

import static java.util.stream.Collectors.joining;

import org.yaml.snakeyaml.Yaml;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;

/**
 * Kubernetes objects as rendered, read as Kubernetes does (YAML 1.1, in which {@code yes} is no
 * text).
 */
record Manifests(List<Manifest> all) {

    private static final JsonMapper JSON = JsonMapper.shared();

    Manifests {
        all = List.copyOf(all);
    }

    static Manifests parse(String yaml) {
        var documents = new Yaml().loadAll(yaml).spliterator();
        return new Manifests(
                StreamSupport.stream(documents, false)
                        .filter(Objects::nonNull)
                        .map(document -> new Manifest(JSON.valueToTree(document)))
                        .toList());
    }

    List<Manifest> ofKind(String kind) {
        return all.stream().filter(manifest -> manifest.kind().equals(kind)).toList();
    }

    Manifest only(String kind) {
        var found = ofKind(kind);
        if (found.size() != 1) {
            throw new AssertionError("wanted one " + kind + ", but there are " + this);
        }
        return found.getFirst();
    }

    Manifest named(String kind, String name) {
        return ofKind(kind).stream()
                .filter(manifest -> manifest.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " " + name + " in " + this));
    }

    /** The objects that make pods, and the pods. */
    List<Manifest> workloads() {
        return all.stream().filter(manifest -> !manifest.podSpec().isMissingNode()).toList();
    }

    @Override
    public String toString() {
        return all.stream().map(Manifest::toString).collect(joining(", "));
    }
}
