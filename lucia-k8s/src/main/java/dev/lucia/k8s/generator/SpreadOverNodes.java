package dev.lucia.k8s.generator;

import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;

/**
 * Puts replicas on different nodes where there are some, so that losing one node doesn't end the
 * service.
 */
final class SpreadOverNodes extends LastDecorator<DeploymentBuilder> {

    private final Workload server;

    SpreadOverNodes(Workload server) {
        this.server = server;
    }

    @Override
    public void visit(DeploymentBuilder deployment) {
        deployment.accept(PodSpecBuilder.class, this::spread);
    }

    private void spread(PodSpecBuilder pod) {
        pod.addNewTopologySpreadConstraint()
                .withMaxSkew(1)
                .withTopologyKey("kubernetes.io/hostname")
                .withWhenUnsatisfiable("ScheduleAnyway")
                .withNewLabelSelector()
                .withMatchLabels(server.selector())
                .endLabelSelector()
                .endTopologySpreadConstraint();
    }
}
