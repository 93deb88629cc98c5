package dev.lucia.helm;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A manifest without what differs for good reason: who made it, the namespace (Kustomize adds it),
 * checksums (Kustomize puts hashes into names instead), empty fields, and Secret keys that may be
 * missing (the chart leaves those out that have no value).
 */
final class ComparedManifest {

    private static final List<String> MADE_BY =
            List.of(
                    "helm.sh/chart",
                    "helm.sh/resource-policy",
                    "app.kubernetes.io/managed-by",
                    "namespace");

    private ComparedManifest() {}

    /** Every value by the path that leads to it. */
    static Map<String, String> of(Manifest manifest) {
        var values = new TreeMap<String, String>();
        collect("", manifest.json(), values);
        return values;
    }

    private static void collect(String path, JsonNode node, Map<String, String> values) {
        if (node.isObject()) {
            node.properties().stream()
                    .filter(field -> !isIncidental(field.getKey(), field.getValue()))
                    .forEach(f -> collect(path + "/" + f.getKey(), f.getValue(), values));
        } else if (node.isArray()) {
            collectAll(path, node, values);
        } else {
            values.put(path, node.asString());
        }
    }

    /** Elements with a name are found by it, as their order means nothing. */
    private static void collectAll(String path, JsonNode array, Map<String, String> values) {
        int index = 0;
        for (var element : array) {
            if (!element.at("/valueFrom/secretKeyRef/optional").asBoolean(false)) {
                var name = element.path("name").asString(String.valueOf(index));
                collect(path + "/" + name, element, values);
            }
            index++;
        }
    }

    private static boolean isIncidental(String key, JsonNode value) {
        return (MADE_BY.contains(key) && value.isString()) || key.startsWith("checksum/");
    }
}
