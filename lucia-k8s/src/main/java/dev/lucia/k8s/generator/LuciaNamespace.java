package dev.lucia.k8s.generator;

import io.fabric8.kubernetes.api.model.KubernetesListBuilder;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;

/**
 * The namespace, which admits restricted pods only. Comes last, so that nothing takes it for a part
 * of the server.
 */
final class LuciaNamespace extends LastDecorator<KubernetesListBuilder> {

    private static final String LEVEL = "restricted";

    @Override
    public void visit(KubernetesListBuilder list) {
        list.addToItems(
                new NamespaceBuilder()
                        .withNewMetadata()
                        .withName("lucia")
                        .addToLabels("app.kubernetes.io/part-of", "lucia")
                        .addToLabels("pod-security.kubernetes.io/audit", LEVEL)
                        .addToLabels("pod-security.kubernetes.io/enforce", LEVEL)
                        .addToLabels("pod-security.kubernetes.io/warn", LEVEL)
                        .endMetadata()
                        .build());
    }
}
