package dev.lucia.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class NumberedFilesTest {

    private static final Path BASE = Manifests.FOLDER.resolve("base");

    @Test
    void theBaseHasTheEightFilesAndAKustomization() throws IOException {
        try (var files = Files.list(BASE)) {
            assertThat(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> name.endsWith(".yaml"))
                                    .sorted())
                    .containsExactly(
                            "00-namespace.yaml",
                            "01-configmap.yaml",
                            "02-secret.yaml",
                            "03-redis.yaml",
                            "04-deployment.yaml",
                            "05-ingress.yaml",
                            "06-rbac.yaml",
                            "07-hpa.yaml",
                            "kustomization.yaml");
        }
    }

    @Test
    void everyObjectIsInTheFileOfItsSubject() {
        var kinds =
                Manifests.all().stream()
                        .collect(
                                groupingBy(
                                        Manifests.Entry::file,
                                        mapping(
                                                entry -> entry.json().get("kind").asText(),
                                                toList())));

        assertThat(kinds)
                .containsEntry("base/00-namespace.yaml", List.of("Namespace"))
                .containsEntry("base/03-redis.yaml", List.of("Service", "StatefulSet"))
                .containsEntry("base/04-deployment.yaml", List.of("Deployment", "Service"))
                .containsEntry("base/05-ingress.yaml", List.of("Ingress"))
                .containsEntry(
                        "base/06-rbac.yaml",
                        List.of("ServiceAccount", "Role", "RoleBinding", "PodDisruptionBudget"))
                .containsEntry("base/07-hpa.yaml", List.of("HorizontalPodAutoscaler"));
    }

    @Test
    void imagesCarryTheVersionsOfTheBuild() throws IOException {
        var kustomization = Files.readString(BASE.resolve("kustomization.yaml"));

        assertThat(kustomization)
                .contains(
                        "name: lucia\n    newTag: " + System.getProperty("project.version") + "\n")
                .contains(
                        "name: redis\n    newTag: "
                                + System.getProperty("redis.image").substring("redis:".length())
                                + "\n");
    }

    @Test
    void noSecretIsAmongTheObjects() {
        assertThat(Manifests.all())
                .extracting(entry -> entry.json().get("kind").asText())
                .doesNotContain("Secret");
    }

    @Test
    void noFileHasAnUnfilledPlaceholderOrAnOutdatedField() throws IOException {
        try (var files = Files.walk(Manifests.FOLDER)) {
            for (var file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
                assertThat(Files.readString(file))
                        .as(file.toString())
                        .doesNotContain(
                                "${",
                                "commonLabels:",
                                "vars:",
                                "patchesStrategicMerge:",
                                "patchesJson6902:")
                        .doesNotContainPattern("@[a-z.]+@");
            }
        }
    }
}
