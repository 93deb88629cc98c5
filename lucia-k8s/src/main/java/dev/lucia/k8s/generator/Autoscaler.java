package dev.lucia.k8s.generator;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HPAScalingRules;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HPAScalingRulesBuilder;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerBuilder;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricSpec;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricSpecBuilder;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricTarget;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricTargetBuilder;

import java.util.List;

/**
 * Between two and five replicas: up at once, down slowly. Memory counts by the limit, not by the
 * request: a JVM keeps what it once used, so a share of the request would never let pods go again.
 */
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
                        .withMetrics(cpu(70), memory("409Mi"))
                        .withNewBehavior()
                        .withScaleUp(scaling(0, 100, 2, 15))
                        .withScaleDown(scaling(300, 50, 1, 60))
                        .endBehavior()
                        .endSpec()
                        .build());
    }

    private static MetricSpec cpu(int percent) {
        return resource(
                "cpu",
                new MetricTargetBuilder()
                        .withType("Utilization")
                        .withAverageUtilization(percent)
                        .build());
    }

    private static MetricSpec memory(String perPod) {
        return resource(
                "memory",
                new MetricTargetBuilder()
                        .withType("AverageValue")
                        .withAverageValue(new Quantity(perPod))
                        .build());
    }

    private static MetricSpec resource(String name, MetricTarget target) {
        return new MetricSpecBuilder()
                .withType("Resource")
                .withNewResource()
                .withName(name)
                .withTarget(target)
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
