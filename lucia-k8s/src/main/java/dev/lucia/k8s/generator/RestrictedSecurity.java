package dev.lucia.k8s.generator;

import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;

/**
 * Makes the pod fit into a namespace with Pod Security "restricted", and its root file system
 * read-only.
 */
final class RestrictedSecurity extends LastDecorator<DeploymentBuilder> {

    private static final long LUCIA = 1000;

    @Override
    public void visit(DeploymentBuilder deployment) {
        deployment.accept(PodSpecBuilder.class, pod -> restrictPod(pod, LUCIA));
        deployment.accept(ContainerBuilder.class, RestrictedSecurity::restrictContainer);
    }

    /** Runs the pod as {@code user}, and as the group of the same number. */
    static void restrictPod(PodSpecBuilder pod, long user) {
        pod.withNewSecurityContext()
                .withRunAsNonRoot(true)
                .withRunAsUser(user)
                .withRunAsGroup(user)
                .withFsGroup(user)
                .withNewSeccompProfile()
                .withType("RuntimeDefault")
                .endSeccompProfile()
                .endSecurityContext();
    }

    static void restrictContainer(ContainerBuilder container) {
        container
                .withNewSecurityContext()
                .withAllowPrivilegeEscalation(false)
                .withReadOnlyRootFilesystem(true)
                .withNewCapabilities()
                .withDrop("ALL")
                .endCapabilities()
                .endSecurityContext();
    }
}
