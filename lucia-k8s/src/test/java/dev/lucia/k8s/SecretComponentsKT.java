package dev.lucia.k8s;

import static dev.lucia.testing.Fixture.CLUSTER;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.testing.Requires;

import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.apps.Deployment;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Secrets from elsewhere, for repositories that must not hold any: the two files of the base are
 * empty there.
 */
@Requires(CLUSTER)
class SecretComponentsKT {

    @TempDir private Path folder;

    @Test
    void existingSecretsAreUsedByTheirOwnNames() throws IOException {
        // When
        var built = build("existing-secrets");

        // Then
        assertThat(built.all(Secret.class)).isEmpty();
        assertThat(
                        built.only(Deployment.class)
                                .getSpec()
                                .getTemplate()
                                .getSpec()
                                .getContainers()
                                .getFirst()
                                .getEnv())
                .extracting(variable -> variable.getValueFrom().getSecretKeyRef().getName())
                .containsOnly("lucia-secret", "lucia-redis");
    }

    @Test
    void externalSecretsMakeWhatTheDeploymentUses() throws IOException {
        // When
        var built = build("external-secrets");

        // Then
        assertThat(built.all(Secret.class)).isEmpty();
        for (var name : new String[] {"lucia-secret", "lucia-redis"}) {
            var external = built.entry("ExternalSecret", name).json();
            assertThat(external.at("/metadata/namespace").asText()).isEqualTo("elsewhere");
            assertThat(external.at("/spec/target/name").asText()).isEqualTo(name);
            assertThat(external.at("/spec/secretStoreRef/kind").asText())
                    .isEqualTo("ClusterSecretStore");
            assertThat(external.at("/spec/dataFrom/0/extract/key").asText()).isNotBlank();
        }
    }

    private Built build(String component) throws IOException {
        var overlay =
                TestOverlay.in(
                        folder,
                        "elsewhere",
                        "resources: [../../base]\ncomponents: [../../components/"
                                + component
                                + "]\n");
        Files.writeString(folder.resolve("base/secret.env"), "");
        Files.writeString(folder.resolve("base/redis.env"), "");
        return Built.from(overlay.folder());
    }
}
