package dev.lucia.helm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The installation commands of the project's first document, with their values as they stand there.
 */
class SeedCommandsTest {

    private static final Chart PRODUCTION =
            Chart.withDefaults()
                    .set("global.environment", "production")
                    .set("lucia.replicaCount", 3)
                    .set("lucia.autoscaling.maxReplicas", 10)
                    .set("llm.provider", "openai")
                    .set("llm.chatModel.endpoint", "https://api.openai.com/v1")
                    .set("llm.chatModel.apiKey", "sk-secret")
                    .set("lucia.ingress.enabled", true)
                    .set("lucia.ingress.hosts[0].host", "lucia.example.com");

    @Test
    void theHomeLabIsOnePodThatIsNotScaled() {
        // When
        var manifests =
                Chart.withFile("values.dev.yaml")
                        .set("lucia.replicaCount", 1)
                        .set("lucia.autoscaling.enabled", false)
                        .render();

        // Then
        assertThat(manifests.only("Deployment").at("/spec/replicas").asInt()).isEqualTo(1);
        assertThat(manifests.ofKind("HorizontalPodAutoscaler")).isEmpty();
        assertThat(manifests.only("ConfigMap").texts("/data"))
                .containsEntry("LUCIA_MODEL_PROVIDER", "ollama");
    }

    @Test
    void theHomeLabsValuesLieBesideTheChart() {
        assertThat(Path.of("target", "values.dev.yaml"))
                .hasSameTextualContentAs(Chart.BUILT.resolve("values.dev.yaml"));
        assertThat(Files.isDirectory(Path.of("target", "chart"))).isTrue();
    }

    @Test
    void productionScalesFromThreeToTen() {
        // When
        var manifests = PRODUCTION.render();

        // Then
        var autoscaler = manifests.only("HorizontalPodAutoscaler");
        assertThat(autoscaler.at("/spec/minReplicas").asInt()).isEqualTo(3);
        assertThat(autoscaler.at("/spec/maxReplicas").asInt()).isEqualTo(10);
        assertThat(manifests.only("Deployment").at("/spec/replicas").isMissingNode()).isTrue();
    }

    @Test
    void productionHasAnIngressWithACertificate() {
        // When
        var ingress = PRODUCTION.render().only("Ingress");

        // Then
        assertThat(ingress.at("/spec/rules/0/host").asString()).isEqualTo("lucia.example.com");
        assertThat(ingress.at("/spec/rules/0/http/paths/0/path").asString()).isEqualTo("/");
        assertThat(ingress.at("/spec/tls/0/hosts/0").asString()).isEqualTo("lucia.example.com");
        assertThat(ingress.texts("/metadata/annotations"))
                .containsEntry("cert-manager.io/cluster-issuer", "letsencrypt-prod");
    }

    @Test
    void productionAsksItsModelWithTheKeyFromTheSecret() {
        // When
        var manifests = PRODUCTION.render();

        // Then
        assertThat(manifests.only("ConfigMap").texts("/data"))
                .containsEntry("LUCIA_MODEL_PROVIDER", "openai")
                .containsEntry("LUCIA_MODEL_CHAT_ENDPOINT", "https://api.openai.com/v1");
        assertThat(manifests.named("Secret", "lucia-secret").texts("/data"))
                .containsKey("chat-api-key");
    }
}
