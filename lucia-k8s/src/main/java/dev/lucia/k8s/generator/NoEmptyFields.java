package dev.lucia.k8s.generator;

import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.EnvFromSourceBuilder;
import io.fabric8.kubernetes.api.model.ProbeBuilder;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;

/**
 * Leaves out what Dekorate writes although nobody said it: empty texts, defaults, a variable that
 * nothing reads.
 */
final class NoEmptyFields extends LastDecorator<DeploymentBuilder> {

    @Override
    public void visit(DeploymentBuilder deployment) {
        deployment.accept(ContainerBuilder.class, NoEmptyFields::clean);
        deployment.accept(
                VolumeMountBuilder.class, mount -> mount.withSubPath(null).withReadOnly(null));
        deployment.accept(EnvFromSourceBuilder.class, source -> source.withPrefix(null));
        deployment.accept(
                ProbeBuilder.class,
                probe -> probe.withInitialDelaySeconds(null).withSuccessThreshold(null));
    }

    private static void clean(ContainerBuilder container) {
        container.withWorkingDir(null);
        container.removeMatchingFromEnv(
                variable -> "KUBERNETES_NAMESPACE".equals(variable.getName()));
    }
}
