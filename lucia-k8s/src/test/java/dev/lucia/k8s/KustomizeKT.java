package dev.lucia.k8s;

import static dev.lucia.testing.Fixture.CLUSTER;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.testing.Requires;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
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
import java.util.List;
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
        var built = build(Manifests.FOLDER.resolve(path));

        // Then
        assertThat(built).hasSizeGreaterThan(10);
        for (var entry : built) {
            StrictSchema.check(entry);
        }
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
        var built = build(overlay.folder());

        // Then
        for (var entry : built) {
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
        var built = build(TestOverlay.in(folder, "elsewhere", BASE).folder());

        // Then
        assertThat(built)
                .filteredOn(entry -> entry.json().get("kind").asText().equals("RoleBinding"))
                .extracting(entry -> entry.json().at("/subjects/0/namespace").asText())
                .containsExactly("elsewhere");
        assertThat(built)
                .extracting(entry -> entry.json().at("/metadata/namespace").asText())
                .doesNotContain("lucia");
    }

    @Test
    void aChangedSettingRestartsLuciaButNotRedis() throws IOException {
        // Given
        var overlay = TestOverlay.in(folder, "elsewhere", BASE);
        var before = build(overlay.folder());

        // When
        overlay.rewrite(
                BASE
                        + "configMapGenerator: [{name: lucia-config, behavior: merge, literals:"
                        + " [LOGGING_LEVEL_DEV_LUCIA=debug]}]\n");
        var after = build(overlay.folder());

        // Then
        assertThat(named(after, "Deployment", "lucia"))
                .isNotEqualTo(named(before, "Deployment", "lucia"));
        assertThat(named(after, "StatefulSet", "lucia-redis"))
                .isEqualTo(named(before, "StatefulSet", "lucia-redis"));
        assertThat(only(after, ConfigMap.class).getData())
                .containsEntry("LOGGING_LEVEL_DEV_LUCIA", "debug")
                .containsEntry("LUCIA_REDIS_URI", "redis://lucia-redis:6379");
    }

    @Test
    void aChangedSecretRestartsLuciaButNotRedis() throws IOException {
        // Given
        var overlay = TestOverlay.in(folder, "elsewhere", BASE);
        var before = build(overlay.folder());

        // When
        overlay.rewrite(
                BASE
                        + "secretGenerator: [{name: lucia-secret, behavior: merge, literals:"
                        + " [home-assistant-token=new]}]\n");
        var after = build(overlay.folder());

        // Then
        assertThat(named(after, "Deployment", "lucia"))
                .isNotEqualTo(named(before, "Deployment", "lucia"));
        assertThat(named(after, "StatefulSet", "lucia-redis"))
                .isEqualTo(named(before, "StatefulSet", "lucia-redis"));
    }

    @Test
    void secretsAreMadeOfTheGeneratedFiles() throws IOException {
        // When
        var secrets = objects(build(Manifests.FOLDER.resolve("base")), Secret.class).toList();

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
        var built = build(Manifests.FOLDER.resolve("overlays/dev"));

        // Then
        assertThat(objects(built, HorizontalPodAutoscaler.class)).isEmpty();
        assertThat(named(built, "Deployment", "lucia").json().at("/spec/replicas").asInt())
                .isEqualTo(1);
        assertThat(only(built, Ingress.class).getSpec().getTls()).isEmpty();
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
        var built = build(production);

        // Then
        var ingress = only(built, Ingress.class).getSpec();
        assertThat(ingress.getRules().getFirst().getHost()).isEqualTo("assistant.home.test");
        assertThat(ingress.getTls().getFirst().getHosts()).containsExactly("assistant.home.test");
    }

    private static Stream<String> components() throws IOException {
        try (var folders = Files.list(Manifests.FOLDER.resolve("components"))) {
            return folders.map(path -> path.getFileName().toString()).sorted().toList().stream();
        }
    }

    private static List<Manifests.Entry> build(Path path) throws IOException {
        return Manifests.parse(path.toString(), Kubectl.run("kustomize", path.toString()).text());
    }

    private static Manifests.Entry named(List<Manifests.Entry> entries, String kind, String name) {
        return entries.stream()
                .filter(entry -> entry.json().get("kind").asText().equals(kind))
                .filter(entry -> entry.json().at("/metadata/name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static <T extends HasMetadata> T only(List<Manifests.Entry> entries, Class<T> type) {
        return objects(entries, type).findFirst().orElseThrow();
    }

    private static <T extends HasMetadata> Stream<T> objects(
            List<Manifests.Entry> entries, Class<T> type) {
        return entries.stream()
                .map(Manifests.Entry::object)
                .filter(type::isInstance)
                .map(type::cast);
    }
}
