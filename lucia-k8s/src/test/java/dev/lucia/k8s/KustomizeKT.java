package dev.lucia.k8s;

import static dev.lucia.testing.Fixture.CLUSTER;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.testing.Requires;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/** What Kustomize makes of the folder; it is part of kubectl. */
@Requires(CLUSTER)
class KustomizeKT {

    private static final String BASE = "resources: [../../base]\n";

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"base", "overlays/dev", "overlays/production"})
    void whatWeDeliverBuildsAndIsValid(String path) throws IOException {
        // When
        var built = Built.from(Manifests.FOLDER.resolve(path));

        // Then
        assertThat(built.entries()).hasSizeGreaterThan(10);
        built.isValid();
    }

    @ParameterizedTest
    @MethodSource("components")
    void everyComponentFitsOnTheBase(String component) throws IOException {
        // Given
        var overlay =
                TestOverlay.in(
                        folder,
                        "elsewhere",
                        BASE + "components: [../../components/" + component + "]\n");

        // When
        var built = Built.from(overlay.folder());

        // Then
        for (var entry : built.entries()) {
            StrictSchema.check(entry);
            var namespaced = !entry.json().get("kind").asText().equals("Namespace");
            assertThat(entry.json().at("/metadata/namespace").asText())
                    .as(entry.toString())
                    .isEqualTo(namespaced ? "elsewhere" : "");
        }
    }

    @Test
    void aNamespaceMovesEverything() throws IOException {
        // When
        var built = Built.from(TestOverlay.in(folder, "elsewhere", BASE).folder());

        // Then
        assertThat(built.entries())
                .filteredOn(entry -> entry.json().get("kind").asText().equals("RoleBinding"))
                .extracting(entry -> entry.json().at("/subjects/0/namespace").asText())
                .containsExactly("elsewhere");
        assertThat(built.entries())
                .extracting(entry -> entry.json().at("/metadata/namespace").asText())
                .doesNotContain("lucia");
    }

    @Test
    void aChangedSettingRestartsLuciaButNotRedis() throws IOException {
        // Given
        var overlay = TestOverlay.in(folder, "elsewhere", BASE);
        var before = Built.from(overlay.folder());

        // When
        overlay.rewrite(
                BASE
                        + "configMapGenerator: [{name: lucia-config, behavior: merge, literals:"
                        + " [LOGGING_LEVEL_DEV_LUCIA=debug]}]\n");
        var after = Built.from(overlay.folder());

        // Then
        assertThat(after.entry("Deployment", "lucia"))
                .isNotEqualTo(before.entry("Deployment", "lucia"));
        assertThat(after.entry("StatefulSet", "lucia-redis"))
                .isEqualTo(before.entry("StatefulSet", "lucia-redis"));
        assertThat(after.only(ConfigMap.class).getData())
                .containsEntry("LOGGING_LEVEL_DEV_LUCIA", "debug")
                .containsEntry("LUCIA_REDIS_URI", "redis://lucia-redis:6379");
    }

    @Test
    void aChangedSecretRestartsLuciaButNotRedis() throws IOException {
        // Given
        var overlay = TestOverlay.in(folder, "elsewhere", BASE);
        var before = Built.from(overlay.folder());

        // When
        overlay.rewrite(
                BASE
                        + "secretGenerator: [{name: lucia-secret, behavior: merge, literals:"
                        + " [home-assistant-token=new]}]\n");
        var after = Built.from(overlay.folder());

        // Then
        assertThat(after.entry("Deployment", "lucia"))
                .isNotEqualTo(before.entry("Deployment", "lucia"));
        assertThat(after.entry("StatefulSet", "lucia-redis"))
                .isEqualTo(before.entry("StatefulSet", "lucia-redis"));
    }

    @Test
    void secretsAreMadeOfTheGeneratedFiles() throws IOException {
        // When
        var secrets = Built.from(Manifests.FOLDER.resolve("base")).all(Secret.class);

        // Then
        assertThat(secrets)
                .extracting(secret -> secret.getData().keySet())
                .containsExactlyInAnyOrder(
                        Set.of("redis-password"),
                        Set.of("api-key", "api-key-sha256", "encryption-key"));
    }

    @Test
    void developmentIsOneSmallPodWithoutTls() throws IOException {
        // When
        var built = Built.from(Manifests.FOLDER.resolve("overlays/dev"));

        // Then
        assertThat(built.all(HorizontalPodAutoscaler.class)).isEmpty();
        assertThat(built.entry("Deployment", "lucia").json().at("/spec/replicas").asInt())
                .isEqualTo(1);
        assertThat(built.only(Ingress.class).getSpec().getTls()).isEmpty();
    }

    @Test
    void productionSaysItsHostOnce() throws IOException {
        // Given
        var overlay = TestOverlay.in(folder, "elsewhere", BASE);
        var production = overlay.root().resolve("overlays/production");
        var kustomization = production.resolve("kustomization.yaml");
        Files.writeString(
                kustomization,
                Files.readString(kustomization)
                        .replace("value: lucia.example.com", "value: assistant.home.test"));

        // When
        var built = Built.from(production);

        // Then
        var ingress = built.only(Ingress.class).getSpec();
        assertThat(ingress.getRules().getFirst().getHost()).isEqualTo("assistant.home.test");
        assertThat(ingress.getTls().getFirst().getHosts()).containsExactly("assistant.home.test");
    }

    private static Stream<String> components() throws IOException {
        try (var folders = Files.list(Manifests.FOLDER.resolve("components"))) {
            return folders.map(path -> path.getFileName().toString()).sorted().toList().stream();
        }
    }
}
