package dev.lucia.k8s.generator;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudgetBuilder;

import java.util.List;

/**
 * Lets a drain take one pod at a time. A minimum of available pods would block it for ever with one
 * replica.
 */
final class DisruptionBudget extends AddedObjects {

    private final Workload server;

    DisruptionBudget(Workload server) {
        this.server = server;
    }

    @Override
    List<HasMetadata> objects() {
        return List.of(
                new PodDisruptionBudgetBuilder()
                        .withNewMetadata()
                        .withName(server.name())
                        .withLabels(server.labels())
                        .endMetadata()
                        .withNewSpec()
                        .withMaxUnavailable(new IntOrString(1))
                        // A pod that never became ready must not hold up the drain of its node.
                        .withUnhealthyPodEvictionPolicy("AlwaysAllow")
                        .withNewSelector()
                        .withMatchLabels(server.selector())
                        .endSelector()
                        .endSpec()
                        .build());
    }
}
