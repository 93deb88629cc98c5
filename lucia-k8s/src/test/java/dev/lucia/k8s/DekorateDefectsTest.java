package dev.lucia.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;

import org.junit.jupiter.api.Test;

/** What Dekorate 4.1.5 makes wrong of the annotations, and how it must be in what we deliver. */
class DekorateDefectsTest {

    private final Deployment deployment = Manifests.deployment();

    @Test
    void rollingUpdateCountsAreNumbers() {
        var update = deployment.getSpec().getStrategy().getRollingUpdate();

        assertThat(update.getMaxUnavailable()).isEqualTo(new IntOrString(0));
        assertThat(update.getMaxSurge()).isEqualTo(new IntOrString(1));
    }

    @Test
    void theServiceAccountIsInTheCurrentField() {
        var pod = deployment.getSpec().getTemplate().getSpec();

        assertThat(pod.getServiceAccountName()).isEqualTo("lucia");
        assertThat(pod.getServiceAccount()).isNull();
    }

    @Test
    void nothingTellsWhereItWasBuilt() {
        assertThat(Manifests.all())
                .allSatisfy(
                        entry ->
                                assertThat(entry.json().toString())
                                        .doesNotContain("dekorate", "<<unknown>>", "vcs-url"));
    }

    @Test
    void theImageIsOursAndNotTheBuildingUsers() {
        assertThat(Manifests.containers(deployment.getSpec().getTemplate()))
                .extracting(container -> container.getImage())
                .containsOnly("lucia:" + System.getProperty("project.version"));
    }

    @Test
    void nothingIsEmptyText() {
        assertThat(Manifests.containers(deployment.getSpec().getTemplate()))
                .allSatisfy(
                        container -> {
                            assertThat(container.getWorkingDir()).isNull();
                            assertThat(container.getVolumeMounts())
                                    .allSatisfy(mount -> assertThat(mount.getSubPath()).isNull());
                            assertThat(container.getEnvFrom())
                                    .allSatisfy(source -> assertThat(source.getPrefix()).isNull());
                        });
    }

    @Test
    void noVariableIsSetThatNothingReads() {
        assertThat(Manifests.containers(deployment.getSpec().getTemplate()))
                .flatExtracting(container -> container.getEnv())
                .extracting(variable -> variable.getName())
                .allSatisfy(name -> assertThat(name).startsWith("LUCIA_"));
    }

    @Test
    void theInitContainerIsHardenedToo() {
        assertThat(deployment.getSpec().getTemplate().getSpec().getInitContainers())
                .singleElement()
                .satisfies(
                        container ->
                                assertThat(
                                                container
                                                        .getSecurityContext()
                                                        .getReadOnlyRootFilesystem())
                                        .isTrue());
    }

    @Test
    void probesAskTheManagementPort() {
        var container = deployment.getSpec().getTemplate().getSpec().getContainers().getFirst();

        assertThat(container.getStartupProbe().getHttpGet().getPort())
                .isEqualTo(new IntOrString("management"));
        assertThat(container.getReadinessProbe().getHttpGet().getPort())
                .isEqualTo(new IntOrString("management"));
        assertThat(container.getLivenessProbe().getHttpGet().getPort())
                .isEqualTo(new IntOrString("management"));
    }

    @Test
    void theServiceDoesNotOfferTheManagementPort() {
        var service = Manifests.only(Service.class, "lucia");

        assertThat(service.getSpec().getPorts())
                .singleElement()
                .satisfies(
                        port -> {
                            assertThat(port.getPort()).isEqualTo(80);
                            assertThat(port.getTargetPort()).isEqualTo(new IntOrString("http"));
                        });
    }
}
