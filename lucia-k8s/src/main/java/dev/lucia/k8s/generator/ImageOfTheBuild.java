package dev.lucia.k8s.generator;

import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;

/**
 * Names the image of this very build, where Dekorate would put the building user's name before it.
 */
final class ImageOfTheBuild extends LastDecorator<DeploymentBuilder> {

    private final String image;

    ImageOfTheBuild(Workload server) {
        image = server.name() + ":" + server.version();
    }

    @Override
    public void visit(DeploymentBuilder deployment) {
        deployment.accept(ContainerBuilder.class, container -> container.withImage(image));
    }
}
