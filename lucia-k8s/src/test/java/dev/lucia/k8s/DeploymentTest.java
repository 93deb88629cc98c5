package dev.lucia.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;

import org.junit.jupiter.api.Test;

class DeploymentTest {

    private final Container lucia =
            Manifests.deployment().getSpec().getTemplate().getSpec().getContainers().getFirst();

    @Test
    void theNumberOfPodsIsLeftToTheAutoscaler() {
        assertThat(Manifests.deployment().getSpec().getReplicas()).isNull();
    }

    @Test
    void theAutoscalerKeepsTwoToFivePods() {
        var spec = Manifests.only(HorizontalPodAutoscaler.class, "lucia").getSpec();

        assertThat(spec.getMinReplicas()).isEqualTo(2);
        assertThat(spec.getMaxReplicas()).isEqualTo(5);
        assertThat(spec.getMetrics())
                .extracting(metric -> metric.getResource().getTarget())
                .satisfiesExactly(
                        cpu -> assertThat(cpu.getAverageUtilization()).isEqualTo(70),
                        memory -> assertThat(memory.getAverageValue()).hasToString("409Mi"));
        assertThat(spec.getBehavior().getScaleUp().getStabilizationWindowSeconds()).isZero();
        assertThat(spec.getBehavior().getScaleDown().getStabilizationWindowSeconds())
                .isEqualTo(300);
    }

    @Test
    void aDrainCanAlwaysTakeOnePod() {
        var spec = Manifests.only(PodDisruptionBudget.class, "lucia").getSpec();

        assertThat(spec.getMaxUnavailable().getIntVal()).isEqualTo(1);
        assertThat(spec.getMinAvailable()).isNull();
    }

    @Test
    void resourcesAreThoseOfTheSeed() {
        assertThat(lucia.getResources().getRequests())
                .containsEntry("cpu", new Quantity("250m"))
                .containsEntry("memory", new Quantity("256Mi"));
        assertThat(lucia.getResources().getLimits())
                .containsEntry("cpu", new Quantity("1000m"))
                .containsEntry("memory", new Quantity("512Mi"));
    }

    @Test
    void aStoppingPodServesUntilItIsForgotten() {
        assertThat(lucia.getLifecycle().getPreStop().getSleep().getSeconds()).isEqualTo(5);
        assertThat(
                        Manifests.deployment()
                                .getSpec()
                                .getTemplate()
                                .getSpec()
                                .getTerminationGracePeriodSeconds())
                .isEqualTo(30);
    }

    @Test
    void thePodGetsTheHashOfTheApiKeyButNotTheKey() {
        assertThat(lucia.getEnv())
                .extracting(variable -> variable.getValueFrom().getSecretKeyRef().getKey())
                .contains("api-key-sha256")
                .doesNotContain("api-key");
        assertThat(lucia.getEnvFrom())
                .allSatisfy(source -> assertThat(source.getSecretRef()).isNull());
    }

    @Test
    void onlyTheTokenForHomeAssistantMayBeMissing() {
        assertThat(lucia.getEnv())
                .filteredOn(
                        variable -> variable.getValueFrom().getSecretKeyRef().getOptional() != null)
                .extracting(EnvVar::getName)
                .containsExactly("LUCIA_HOME_TOKEN");
    }

    @Test
    void theInitContainerWaitsForRedisWithTheSameImage() {
        assertThat(Manifests.deployment().getSpec().getTemplate().getSpec().getInitContainers())
                .singleElement()
                .satisfies(
                        container -> {
                            assertThat(container.getImage()).isEqualTo(lucia.getImage());
                            assertThat(container.getCommand()).isEmpty();
                            assertThat(container.getArgs()).containsExactly("wait-for-redis");
                        });
    }

    @Test
    void theIngressLeadsToTheApiOverTls() {
        var spec = Manifests.only(Ingress.class, "lucia").getSpec();
        var rule = spec.getRules().getFirst();

        assertThat(
                        rule.getHttp()
                                .getPaths()
                                .getFirst()
                                .getBackend()
                                .getService()
                                .getPort()
                                .getName())
                .isEqualTo("http");
        assertThat(spec.getTls().getFirst().getHosts()).containsExactly(rule.getHost());
        assertThat(spec.getIngressClassName()).as("the cluster's default class").isNull();
    }
}
