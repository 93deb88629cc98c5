package dev.lucia.helm;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One Kubernetes object. Parts of it are read by JSON pointers, and are missing nodes if absent.
 */
record Manifest(JsonNode json) {

    String apiVersion() {
        return text("/apiVersion");
    }

    String kind() {
        return text("/kind");
    }

    String name() {
        return text("/metadata/name");
    }

    JsonNode at(String pointer) {
        return json.at(pointer);
    }

    String text(String pointer) {
        return json.at(pointer).asString();
    }

    Map<String, String> texts(String pointer) {
        var texts = new TreeMap<String, String>();
        json.at(pointer).properties().forEach(e -> texts.put(e.getKey(), e.getValue().asString()));
        return texts;
    }

    /** The specification of its pods, or a missing node if it has none. */
    JsonNode podSpec() {
        return switch (kind()) {
            case "Pod" -> json.at("/spec");
            case "CronJob" -> json.at("/spec/jobTemplate/spec/template/spec");
            default -> json.at("/spec/template/spec");
        };
    }

    List<JsonNode> containers() {
        return Stream.of("initContainers", "containers")
                .flatMap(name -> podSpec().path(name).valueStream())
                .toList();
    }

    JsonNode container(String name) {
        return containers().stream()
                .filter(container -> container.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no container " + name + " in " + this));
    }

    @Override
    public String toString() {
        return kind() + " " + name();
    }
}
