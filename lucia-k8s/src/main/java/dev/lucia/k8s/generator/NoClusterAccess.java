package dev.lucia.k8s.generator;

import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;

/**
 * Gives the pod no token of the cluster's API, which it never calls, and no Service variables: a
 * Service named lucia would set LUCIA_PORT and its like, in the middle of our own settings.
 */
final class NoClusterAccess extends LastDecorator<DeploymentBuilder> {

    @Override
    public void visit(DeploymentBuilder deployment) {
        deployment.accept(
                PodSpecBuilder.class,
                pod -> pod.withAutomountServiceAccountToken(false).withEnableServiceLinks(false));
    }
}
