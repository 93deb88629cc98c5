package dev.lucia.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;

class StrictSchemaTest {

    @ParameterizedTest
    @MethodSource("objects")
    void everyObjectIsWhatKubernetesExpects(Manifests.Entry entry) {
        assertThatCode(() -> StrictSchema.check(entry)).doesNotThrowAnyException();
    }

    @Test
    void anInventedFieldDeepInsideIsFound() {
        // Given
        var deployment =
                objects().stream()
                        .filter(e -> e.toString().contains("Deployment lucia"))
                        .findFirst()
                        .orElseThrow();
        var container = (ObjectNode) deployment.json().at("/spec/template/spec/containers/0");

        // When
        container.put("invented", true);

        // Then
        assertThatThrownBy(() -> StrictSchema.check(deployment)).hasMessageContaining("invented");
    }

    @Test
    void allKindsOfTheSeedAreThere() {
        assertThat(objects())
                .extracting(entry -> entry.json().get("kind").asText())
                .contains(
                        "Namespace",
                        "Deployment",
                        "StatefulSet",
                        "Service",
                        "Ingress",
                        "ServiceAccount",
                        "Role",
                        "RoleBinding",
                        "PodDisruptionBudget",
                        "HorizontalPodAutoscaler",
                        "NetworkPolicy");
    }

    private static List<Manifests.Entry> objects() {
        return Manifests.all();
    }
}
