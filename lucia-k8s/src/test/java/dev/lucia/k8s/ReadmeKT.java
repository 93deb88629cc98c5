package dev.lucia.k8s;

import static dev.lucia.testing.Fixture.CLUSTER;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.testing.Requires;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The overlay that the README tells people to write. */
@Requires(CLUSTER)
class ReadmeKT {

    @TempDir private Path folder;

    @Test
    void theOverlayOfTheReadmeConnectsAHomeAssistant() throws IOException {
        // Given
        var overlay = TestOverlay.in(folder, "lucia", "");
        write(overlay, "kustomization.yaml", Readme.example("yaml", "kustomize.config.k8s.io"));
        write(overlay, "allow-home-assistant.yaml", Readme.example("yaml", "kind: NetworkPolicy"));
        write(overlay, "home.env", Readme.example("properties", "home-assistant-token"));

        // When
        var built = Built.from(overlay.folder());

        // Then
        built.isValid();
        assertThat(built.only(ConfigMap.class).getData())
                .containsEntry("LUCIA_HOME_TYPE", "home-assistant");
        assertThat(built.all(Secret.class))
                .flatExtracting(secret -> secret.getData().keySet())
                .contains("home-assistant-token", "api-key-sha256", "redis-password");
        assertThat(built.only(Ingress.class).getSpec().getTls().getFirst().getHosts())
                .containsExactly("lucia.example.org");
        assertThat(built.all(NetworkPolicy.class))
                .extracting(policy -> policy.getMetadata().getName())
                .containsExactlyInAnyOrder("lucia", "lucia-redis", "lucia-home-assistant");
        assertThat(built.entries())
                .extracting(entry -> entry.json().at("/metadata/namespace").asText())
                .containsOnly("", "lucia");
    }

    private static void write(TestOverlay overlay, String file, String content) throws IOException {
        Files.writeString(overlay.folder().resolve(file), content);
    }
}
