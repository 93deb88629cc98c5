package dev.lucia.k8s;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.client.utils.Serialization;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The objects of the built folder, read from its files as a user would find them. */
final class Manifests {

    static final Path FOLDER = Path.of("target/k8s");

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private Manifests() {}

    /**
     * One object of one file.
     *
     * @param file path below the folder
     * @param json the object as it stands there
     */
    record Entry(String file, JsonNode json) {

        HasMetadata object() {
            return (HasMetadata) Serialization.unmarshal(json.toString(), KubernetesResource.class);
        }

        @Override
        public String toString() {
            return "%s: %s %s"
                    .formatted(file, json.get("kind").asText(), json.at("/metadata/name").asText());
        }
    }

    /** All objects, but not what only tells Kustomize what to do. */
    static List<Entry> all() {
        try (var files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted(comparing(Path::toString))
                    .flatMap(Manifests::entries)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The one object of {@code type} and {@code name}. */
    static <T extends HasMetadata> T only(Class<T> type, String name) {
        var found =
                all().stream()
                        .map(Entry::object)
                        .filter(type::isInstance)
                        .map(type::cast)
                        .filter(object -> object.getMetadata().getName().equals(name))
                        .toList();
        if (found.size() != 1) {
            throw new AssertionError(
                    "expected one " + type.getSimpleName() + " " + name + ": " + found);
        }
        return found.getFirst();
    }

    static Deployment deployment() {
        return only(Deployment.class, "lucia");
    }

    static StatefulSet redis() {
        return only(StatefulSet.class, "lucia-redis");
    }

    /** Containers and init containers of a pod. */
    static Stream<Container> containers(PodTemplateSpec pod) {
        return Stream.concat(
                pod.getSpec().getInitContainers().stream(), pod.getSpec().getContainers().stream());
    }

    /** The objects in a text of several YAML documents. */
    static List<Entry> parse(String origin, String yaml) throws IOException {
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml)) {
            return documents.readAll().stream()
                    .filter(Manifests::isForTheCluster)
                    .map(document -> new Entry(origin, document))
                    .toList();
        }
    }

    private static boolean isForTheCluster(JsonNode document) {
        var version = document.path("apiVersion").asText();
        return document.isObject()
                && !version.equals("builtin")
                && !version.startsWith("kustomize.config.k8s.io/");
    }

    private static Stream<Entry> entries(Path file) {
        try {
            return parse(FOLDER.relativize(file).toString(), Files.readString(file)).stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file.toString(), unreadable);
        }
    }
}
