package dev.lucia.k8s.generator;

import io.fabric8.kubernetes.api.model.PodSpecBuilder;

/** Moves the deprecated field {@code serviceAccount} to {@code serviceAccountName}. */
final class ServiceAccountName extends LastDecorator<PodSpecBuilder> {

    @Override
    public void visit(PodSpecBuilder pod) {
        if (pod.getServiceAccount() != null) {
            pod.withServiceAccountName(pod.getServiceAccount()).withServiceAccount(null);
        }
    }
}
