package dev.lucia.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.rbac.Role;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

/** The Pod Security Standard "restricted", and what we ask for beyond it. */
class PodSecurityTest {

    @ParameterizedTest
    @MethodSource("pods")
    void podsAreRestricted(PodTemplateSpec pod) {
        var spec = pod.getSpec();

        assertThat(spec.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(spec.getSecurityContext().getRunAsUser()).isIn(999L, 1000L);
        assertThat(spec.getSecurityContext().getRunAsGroup())
                .isEqualTo(spec.getSecurityContext().getRunAsUser());
        assertThat(spec.getSecurityContext().getSeccompProfile().getType())
                .isEqualTo("RuntimeDefault");
        assertThat(spec.getHostNetwork()).isNull();
        assertThat(spec.getHostPID()).isNull();
        assertThat(spec.getHostIPC()).isNull();
        assertThat(spec.getVolumes())
                .allSatisfy(volume -> assertThat(volume.getHostPath()).isNull());
    }

    @ParameterizedTest
    @MethodSource("pods")
    void containersAreRestricted(PodTemplateSpec pod) {
        assertThat(Manifests.containers(pod))
                .isNotEmpty()
                .allSatisfy(
                        container -> {
                            var security = container.getSecurityContext();
                            assertThat(security.getAllowPrivilegeEscalation()).isFalse();
                            assertThat(security.getCapabilities().getDrop()).containsExactly("ALL");
                            assertThat(security.getCapabilities().getAdd()).isEmpty();
                            assertThat(security.getReadOnlyRootFilesystem()).isTrue();
                            assertThat(security.getPrivileged()).isNull();
                            assertThat(container.getPorts())
                                    .allSatisfy(port -> assertThat(port.getHostPort()).isNull());
                        });
    }

    @ParameterizedTest
    @MethodSource("pods")
    void podsKnowNothingOfTheCluster(PodTemplateSpec pod) {
        assertThat(pod.getSpec().getAutomountServiceAccountToken()).isFalse();
        assertThat(pod.getSpec().getEnableServiceLinks()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("pods")
    void containersHaveLimits(PodTemplateSpec pod) {
        assertThat(Manifests.containers(pod))
                .allSatisfy(
                        container -> {
                            assertThat(container.getResources().getRequests())
                                    .containsOnlyKeys("cpu", "memory");
                            assertThat(container.getResources().getLimits())
                                    .containsOnlyKeys("cpu", "memory");
                        });
    }

    @Test
    void theAccountMayDoNothing() {
        assertThat(Manifests.only(Role.class, "lucia").getRules()).isEmpty();
        assertThat(Manifests.only(ServiceAccount.class, "lucia").getAutomountServiceAccountToken())
                .isFalse();
    }

    @Test
    void theNamespaceEnforcesIt() {
        assertThat(Manifests.only(Namespace.class, "lucia").getMetadata().getLabels())
                .containsEntry("pod-security.kubernetes.io/enforce", "restricted");
    }

    private static Stream<PodTemplateSpec> pods() {
        return Stream.of(
                Manifests.deployment().getSpec().getTemplate(),
                Manifests.redis().getSpec().getTemplate());
    }
}
