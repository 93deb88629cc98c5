package dev.lucia.k8s.generator;

import io.fabric8.kubernetes.api.model.HTTPGetActionBuilder;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;

/** Points the probes at the management port, where Dekorate can only name the first port. */
final class ProbesOnManagementPort extends LastDecorator<DeploymentBuilder> {

    @Override
    public void visit(DeploymentBuilder deployment) {
        deployment.accept(
                HTTPGetActionBuilder.class,
                probe -> probe.withPort(new IntOrString("management")).withScheme(null));
    }
}
