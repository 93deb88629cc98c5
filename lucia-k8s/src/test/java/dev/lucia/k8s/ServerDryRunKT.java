package dev.lucia.k8s;

import static dev.lucia.testing.Fixture.CLUSTER;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.testing.Requires;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;

/** A real API server takes everything, and has nothing to remark. */
@Requires(CLUSTER)
class ServerDryRunKT {

    private static final String NAMESPACE = "lucia-dry-run-" + ProcessHandle.current().pid();

    @TempDir private Path folder;

    @BeforeEach
    void createNamespace() {
        Kubectl.run("create", "namespace", NAMESPACE);
        Kubectl.run("label", "namespace", NAMESPACE, "pod-security.kubernetes.io/warn=restricted");
    }

    @AfterEach
    void deleteNamespace() {
        Kubectl.run("delete", "namespace", NAMESPACE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "overlays/dev", "overlays/production"})
    void whatWeDeliverIsTakenAsItIs(String path) {
        // When
        var output =
                Kubectl.run(
                        "apply",
                        "--dry-run=client",
                        "--validate=strict",
                        "--kustomize",
                        Manifests.FOLDER.resolve(path).toString());

        // Then
        assertThat(output.text()).contains("deployment.apps/lucia created (dry run)");
        assertThat(output.warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "resources: [../../base]",
                "resources: [../dev]",
                "resources: [../production]",
                "resources: [../../base]\ncomponents: [../../components/networkpolicy]",
                "resources: [../../base]\ncomponents: [../../components/backup]",
                "resources: [../../base]\ncomponents: [../../components/gateway]"
            })
    void isTakenWithoutAWarning(String kustomization) throws IOException {
        // Given
        var overlay = TestOverlay.in(folder, NAMESPACE, kustomization + "\n");

        // When
        var output =
                overlay.kubectl(
                        "apply", "--dry-run=server", "--server-side", "--field-manager=lucia-test");

        // Then
        assertThat(output.text())
                .contains("deployment.apps/lucia serverside-applied (server dry run)");
        assertThat(output.warnings()).isEmpty();
    }
}
