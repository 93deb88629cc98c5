package dev.lucia.k8s.generator;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HPAScalingRules;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HPAScalingRulesBuilder;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerBuilder;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricSpec;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricSpecBuilder;

import java.util.List;

/** Between two and five replicas: up at once, down slowly. */
final class Autoscaler extends AddedObjects {

    private final Workload server;

    Autoscaler(Workload server) {
        this.server = server;
    }

    @Override
    List<HasMetadata> objects() {
        return List.of(
                new HorizontalPodAutoscalerBuilder()
                        .withNewMetadata()
                        .withName(server.name())
                        .withLabels(server.labels())
                        .endMetadata()
                        .withNewSpec()
                        .withNewScaleTargetRef("apps/v1", "Deployment", server.name())
                        .withMinReplicas(2)
                        .withMaxReplicas(5)
                        .withMetrics(utilization("cpu", 70), utilization("memory", 80))
                        .withNewBehavior()
                        .withScaleUp(scaling(0, 100, 2, 15))
                        .withScaleDown(scaling(300, 50, 1, 60))
                        .endBehavior()
                        .endSpec()
                        .build());
    }

    private static MetricSpec utilization(String resource, int percent) {
        return new MetricSpecBuilder()
                .withType("Resource")
                .withNewResource()
                .withName(resource)
                .withNewTarget()
                .withType("Utilization")
                .withAverageUtilization(percent)
                .endTarget()
                .endResource()
                .build();
    }

    private static HPAScalingRules scaling(int window, int percent, int pods, int period) {
        return new HPAScalingRulesBuilder()
                .withStabilizationWindowSeconds(window)
                .withSelectPolicy("Max")
                .addNewPolicy(period, "Percent", percent)
                .addNewPolicy(period, "Pods", pods)
                .build();
    }
}
