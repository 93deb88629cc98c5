package dev.lucia.k8s.generator;

import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;

import java.util.TreeMap;

/**
 * Removes the commit and repository that Dekorate notes, and sorts the labels that it writes in any
 * order.
 */
final class ReproducibleMetadata extends LastDecorator<ObjectMetaBuilder> {

    private static final String TRACE = "app.dekorate.io/";

    @Override
    public void visit(ObjectMetaBuilder metadata) {
        if (metadata.getLabels() != null) {
            metadata.withLabels(new TreeMap<>(metadata.getLabels()));
        }
        if (metadata.getAnnotations() != null) {
            var annotations = new TreeMap<>(metadata.getAnnotations());
            annotations.keySet().removeIf(key -> key.startsWith(TRACE));
            metadata.withAnnotations(annotations);
        }
    }
}
