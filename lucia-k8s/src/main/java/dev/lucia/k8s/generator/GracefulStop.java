package dev.lucia.k8s.generator;

import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;

/**
 * Keeps a stopping pod serving until every proxy has forgotten it, then gives its tasks time to be
 * handed over.
 */
final class GracefulStop extends LastDecorator<DeploymentBuilder> {

    private static final long GRACE_SECONDS = 30;
    private static final long FORGOTTEN_AFTER_SECONDS = 5;

    private final Workload server;

    GracefulStop(Workload server) {
        this.server = server;
    }

    @Override
    public void visit(DeploymentBuilder deployment) {
        deployment
                .editSpec()
                .editTemplate()
                .editSpec()
                .withTerminationGracePeriodSeconds(GRACE_SECONDS)
                .endSpec()
                .endTemplate()
                .endSpec();
        deployment.accept(ContainerBuilder.class, this::sleepBeforeStop);
    }

    private void sleepBeforeStop(ContainerBuilder container) {
        if (server.name().equals(container.getName())) {
            container
                    .withNewLifecycle()
                    .withNewPreStop()
                    .withNewSleep(FORGOTTEN_AFTER_SECONDS)
                    .endPreStop()
                    .endLifecycle();
        }
    }
}
