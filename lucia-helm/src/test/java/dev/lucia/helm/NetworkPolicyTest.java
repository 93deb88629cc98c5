package dev.lucia.helm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import java.util.List;

class NetworkPolicyTest {

    @Test
    void onlyLuciaReachesRedis() {
        // When
        var policy = Chart.withDefaults().render().named("NetworkPolicy", "lucia-redis");

        // Then
        assertThat(policy.at("/spec/ingress").size()).isEqualTo(1);
        assertThat(
                        policy.text(
                                "/spec/ingress/0/from/0/podSelector/matchLabels/app.kubernetes.io~1component"))
                .isEqualTo("server");
        assertThat(policy.at("/spec/egress").isEmpty()).isTrue();
    }

    @Test
    void byDefaultLuciaReachesNamesAndRedisOnly() {
        // When
        var egress = lucia(Chart.withDefaults()).at("/spec/egress");

        // Then
        assertThat(egress.valueStream().flatMap(rule -> rule.path("ports").valueStream()))
                .extracting(port -> port.path("port").asString())
                .containsExactly("53", "53", "redis");
    }

    @ParameterizedTest
    @CsvSource({
        "http://192.168.1.10:8123, 8123",
        "https://home.example.com, 443",
        "http://home.example.com/, 80",
        "https://home.example.com:8443/path, 8443",
        "http://[fd00::10]:8123, 8123",
    })
    void thePortOfHomeAssistantIsOpened(String url, int port) {
        // When
        var policy =
                lucia(
                        Chart.withDefaults()
                                .set("homeAssistant.url", url)
                                .set("homeAssistant.existingSecret", "home"));

        // Then
        assertThat(configuredPorts(policy)).containsExactly(port);
    }

    @Test
    void thePortsOfModelsAndOfAnExternalRedisAreOpenedOnce() {
        // When
        var policy = lucia(Chart.withFile("ci/external-redis-values.yaml"));

        // Then
        assertThat(configuredPorts(policy))
                .containsExactlyInAnyOrder(8123, 443, 11434, 26379, 6379);
    }

    @Test
    void cloudMetadataIsOutOfReach() {
        // When
        var policy = lucia(Chart.withFile("ci/external-redis-values.yaml"));

        // Then
        assertThat(configured(policy).at("/to").valueStream())
                .filteredOn(peer -> peer.at("/ipBlock/cidr").asString().equals("0.0.0.0/0"))
                .singleElement()
                .satisfies(
                        peer ->
                                assertThat(peer.at("/ipBlock/except/0").asString())
                                        .isEqualTo("169.254.169.254/32"));
    }

    @Test
    void givenNetworksNarrowIt() {
        // When
        var policy = lucia(Chart.withFile("ci/full-values.yaml"));

        // Then
        assertThat(configured(policy).at("/to").valueStream())
                .extracting(peer -> peer.at("/ipBlock/cidr").asString())
                .containsExactly("192.168.0.0/16");
        assertThat(configuredPorts(policy)).contains(8883);
    }

    @Test
    void onlyTheMonitoringNamespaceReachesTheManagementPort() {
        // When
        var ingress = lucia(Chart.withDefaults()).at("/spec/ingress");

        // Then
        assertThat(ingress.valueStream())
                .filteredOn(rule -> rule.at("/ports/0/port").asString().equals("management"))
                .singleElement()
                .satisfies(
                        rule ->
                                assertThat(
                                                rule.at(
                                                                "/from/0/namespaceSelector/matchLabels/kubernetes.io~1metadata.name")
                                                        .asString())
                                        .isEqualTo("monitoring"));
    }

    private static Manifest lucia(Chart chart) {
        return chart.render().named("NetworkPolicy", "lucia");
    }

    private static List<Integer> configuredPorts(Manifest policy) {
        return configured(policy)
                .path("ports")
                .valueStream()
                .map(p -> p.path("port").asInt())
                .toList();
    }

    /** The rule for configured addresses: the one that leads out of the namespace. */
    private static JsonNode configured(Manifest policy) {
        return policy.at("/spec/egress")
                .valueStream()
                .filter(rule -> rule.toString().contains("ipBlock"))
                .findFirst()
                .orElseThrow();
    }
}
