package dev.lucia.helm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class MonitoringTest {

    private static final Path SOURCES = Path.of("..", "deploy", "monitoring");
    private static final Path COMPONENT =
            Path.of("..", "lucia-k8s", "target", "k8s", "components", "monitoring");

    private final Manifests rendered = Chart.withFile("ci/operations-values.yaml").render();

    @Test
    void nothingIsRenderedForItUnlessItIsAskedFor() {
        assertThat(Chart.withDefaults().render().all())
                .noneMatch(manifest -> manifest.apiVersion().startsWith("monitoring."));
    }

    @Test
    void theAlertsAreThoseOfPrometheusOutsideOfACluster() throws IOException {
        // Given
        JsonNode alerts =
                JsonMapper.shared()
                        .valueToTree(
                                new Yaml()
                                        .load(
                                                Files.readString(
                                                        SOURCES.resolve("lucia-rules.yaml"))));

        // When
        var rule = rendered.only("PrometheusRule");

        // Then
        assertThat(rule.at("/spec")).isEqualTo(alerts);
    }

    @Test
    void theDashboardIsTheOneOfGrafanaOutsideOfACluster() throws IOException {
        // When
        var map = rendered.named("ConfigMap", "lucia-dashboard");

        // Then
        assertThat(map.texts("/data"))
                .containsEntry(
                        "lucia-dashboard.json",
                        Files.readString(SOURCES.resolve("lucia-dashboard.json")).strip());
        assertThat(map.texts("/metadata/labels")).containsEntry("grafana_dashboard", "1");
        assertThat(map.texts("/metadata/annotations")).containsEntry("grafana_folder", "Home");
    }

    @ParameterizedTest
    @CsvSource({"podmonitor.yaml, PodMonitor", "prometheusrule.yaml, PrometheusRule"})
    void theManifestsSayTheSame(String file, String kind) throws IOException {
        // Given
        var manifest = Manifests.parse(Files.readString(COMPONENT.resolve(file))).only(kind);

        // Then
        assertThat(rendered.only(kind).at("/spec")).isEqualTo(manifest.at("/spec"));
    }

    @Test
    void aMonitorFindsThePodsAndTheirPort() {
        // Given
        var deployment = rendered.only("Deployment");

        // When
        var monitor = rendered.only("PodMonitor");

        // Then
        assertThat(deployment.texts("/spec/template/metadata/labels"))
                .containsAllEntriesOf(monitor.texts("/spec/selector/matchLabels"));
        assertThat(deployment.container("lucia").path("ports").valueStream())
                .anyMatch(
                        port ->
                                port.path("name")
                                        .equals(monitor.at("/spec/podMetricsEndpoints/0/port")));
        assertThat(monitor.texts("/metadata/labels")).containsEntry("release", "prometheus");
    }

    @Test
    void aServiceMonitorFindsItsService() {
        // Given
        var manifests = Chart.withFile("ci/full-values.yaml").render();

        // When
        var monitor = manifests.only("ServiceMonitor");

        // Then
        var service = manifests.named("Service", "lucia-metrics");
        assertThat(service.texts("/metadata/labels"))
                .containsAllEntriesOf(monitor.texts("/spec/selector/matchLabels"));
        assertThat(manifests.named("Service", "lucia").texts("/metadata/labels"))
                .doesNotContainEntry("app.kubernetes.io/component", "metrics");
        assertThat(monitor.text("/spec/endpoints/0/port"))
                .isEqualTo(service.text("/spec/ports/0/name"));
    }
}
