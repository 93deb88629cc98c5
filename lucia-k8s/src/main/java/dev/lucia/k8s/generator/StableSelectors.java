package dev.lucia.k8s.generator;

import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;

/**
 * Takes version and custom labels out of the Deployment's selector, which can never be changed
 * again.
 */
final class StableSelectors extends LastDecorator<DeploymentBuilder> {

    private final Workload server;

    StableSelectors(Workload server) {
        this.server = server;
    }

    @Override
    public void visit(DeploymentBuilder deployment) {
        deployment
                .editSpec()
                .editSelector()
                .withMatchLabels(server.selector())
                .endSelector()
                .endSpec();
    }
}
