package dev.lucia.k8s.generator;

import java.util.Map;
import java.util.TreeMap;

/**
 * One of the two things that run: its object name and the labels that mark it.
 *
 * @param name name of its objects
 * @param component {@code server} or {@code redis}
 * @param version Lucia's version
 */
record Workload(String name, String component, String version) {

    static Workload server(String version) {
        return new Workload("lucia", "server", version);
    }

    static Workload redis(String version) {
        return new Workload("lucia-redis", "redis", version);
    }

    /** The same for another component, which has no objects here. */
    Workload as(String other) {
        return new Workload(name, other, version);
    }

    /**
     * What selects its pods. A selector cannot be changed later, so nothing that changes may be in
     * here.
     */
    Map<String, String> selector() {
        return new TreeMap<>(
                Map.of(
                        "app.kubernetes.io/name", "lucia",
                        "app.kubernetes.io/instance", "lucia",
                        "app.kubernetes.io/component", component));
    }

    /** What its objects carry. */
    Map<String, String> labels() {
        var labels = podLabels();
        labels.put("app.kubernetes.io/version", version);
        return labels;
    }

    /** What pods carry that must not restart when only Lucia's version changes. */
    Map<String, String> podLabels() {
        var labels = new TreeMap<>(selector());
        labels.put("app.kubernetes.io/part-of", "lucia");
        return labels;
    }
}
