package dev.lucia.k8s.generator;

import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;

/**
 * Leaves the number of pods to the autoscaler: a number in the manifest would undo its work at
 * every apply.
 */
final class ReplicasByAutoscaler extends LastDecorator<DeploymentBuilder> {

    @Override
    public void visit(DeploymentBuilder deployment) {
        deployment.editSpec().withReplicas(null).endSpec();
    }
}
