package dev.lucia.helm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.JsonNode;

/**
 * What the pods need to be admitted, to be replaced without a failed request, and to stay out of
 * trouble.
 */
class PodsTest {

    private static final String CONFIG_MAP = "lucia-config";

    @ParameterizedTest
    @MethodSource("dev.lucia.helm.Chart#valuesFiles")
    void areAdmittedWherePodSecurityIsRestricted(String values) {
        // When
        var workloads = Chart.withFile(values).render().workloads();

        // Then
        for (var workload : workloads) {
            var pod = workload.podSpec();
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
            assertThat(pod.at("/securityContext/seccompProfile/type").asString())
                    .isEqualTo("RuntimeDefault");
            assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
            assertThat(pod.path("enableServiceLinks").asBoolean(true)).isFalse();
            assertThat(workload.containers()).allSatisfy(PodsTest::assertRestricted);
        }
    }

    private static void assertRestricted(JsonNode container) {
        assertThat(container.at("/securityContext/allowPrivilegeEscalation").asBoolean(true))
                .isFalse();
        assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean()).isTrue();
        assertThat(container.at("/securityContext/capabilities/drop/0").asString())
                .isEqualTo("ALL");
        assertThat(container.at("/resources/limits/memory").isMissingNode()).isFalse();
    }

    @Test
    void writeToTheirOwnFoldersOnly() {
        // When
        var deployment = Chart.withDefaults().render().only("Deployment");

        // Then
        assertThat(deployment.container("lucia").path("volumeMounts").valueStream())
                .extracting(mount -> mount.path("mountPath").asString())
                .containsExactly("/tmp", "/app/.cache");
        assertThat(deployment.podSpec().path("volumes").valueStream())
                .allSatisfy(volume -> assertThat(volume.path("emptyDir").isObject()).isTrue());
    }

    @Test
    void areReplacedOneByOneAfterTheNewOneIsReady() {
        // When
        var deployment = Chart.withDefaults().render().only("Deployment");

        // Then
        assertThat(deployment.at("/spec/strategy/rollingUpdate/maxUnavailable").asInt(-1)).isZero();
        assertThat(deployment.at("/spec/strategy/rollingUpdate/maxSurge").asInt()).isEqualTo(1);
        assertThat(deployment.container("lucia").at("/lifecycle/preStop/sleep/seconds").asInt())
                .isEqualTo(5);
        assertThat(deployment.podSpec().path("terminationGracePeriodSeconds").asInt())
                .isEqualTo(30);
    }

    @Test
    void areProbedOnTheManagementPort() {
        // When
        var lucia = Chart.withDefaults().render().only("Deployment").container("lucia");

        // Then
        assertThat(lucia.at("/startupProbe/httpGet/path").asString())
                .isEqualTo("/actuator/health/liveness");
        assertThat(lucia.at("/livenessProbe/httpGet/path").asString())
                .isEqualTo("/actuator/health/liveness");
        assertThat(lucia.at("/readinessProbe/httpGet/path").asString())
                .isEqualTo("/actuator/health/readiness");
        for (var probe : new String[] {"startupProbe", "livenessProbe", "readinessProbe"}) {
            assertThat(lucia.at("/" + probe + "/httpGet/port").asString()).isEqualTo("management");
        }
    }

    @Test
    void waitForRedisWithTheSameImageAndSettings() {
        // When
        var deployment = Chart.withDefaults().render().only("Deployment");

        // Then
        var waiting = deployment.container("wait-for-redis");
        var lucia = deployment.container("lucia");
        assertThat(waiting.path("args").valueStream())
                .extracting(argument -> argument.asString())
                .containsExactly("wait-for-redis");
        assertThat(waiting.path("image")).isEqualTo(lucia.path("image"));
        assertThat(waiting.at("/envFrom/0/configMapRef/name").asString()).isEqualTo(CONFIG_MAP);
        assertThat(lucia.at("/envFrom/0/configMapRef/name").asString()).isEqualTo(CONFIG_MAP);
    }

    @Test
    void carryTheVersionOfTheBuild() {
        // When
        var image =
                Chart.withDefaults().render().only("Deployment").container("lucia").path("image");

        // Then
        assertThat(image.asString()).isEqualTo("lucia:" + System.getProperty("project.version"));
    }

    @Test
    void areSpreadByTheirOwnLabels() {
        // When
        var manifests = Chart.withFile("ci/full-values.yaml").render();

        // Then
        var rules = manifests.only("Deployment").podSpec().path("topologySpreadConstraints");
        assertThat(
                        rules.get(0)
                                .at("/labelSelector/matchLabels/app.kubernetes.io~1component")
                                .asString())
                .isEqualTo("server");
        assertThat(rules.get(1).at("/labelSelector/matchLabels").toString())
                .isEqualTo("{\"own\":\"label\"}");
    }

    @Test
    void mayDoNothingInTheCluster() {
        // When
        var manifests = Chart.withDefaults().render();

        // Then
        assertThat(manifests.only("Role").at("/rules").isEmpty()).isTrue();
        assertThat(manifests.only("RoleBinding").text("/subjects/0/name")).isEqualTo("lucia");
    }
}
