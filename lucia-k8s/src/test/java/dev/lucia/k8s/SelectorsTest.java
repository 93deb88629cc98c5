package dev.lucia.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.stream.Stream;

/** A selector or claim template that changed with the version would make every upgrade fail. */
class SelectorsTest {

    private static final Map<String, String> SERVER = labels("server");
    private static final Map<String, String> REDIS = labels("redis");

    @Test
    void everythingSelectsByNameInstanceAndComponentOnly() {
        assertThat(
                        Stream.of(
                                Manifests.deployment().getSpec().getSelector().getMatchLabels(),
                                Manifests.only(Service.class, "lucia").getSpec().getSelector(),
                                Manifests.only(PodDisruptionBudget.class, "lucia")
                                        .getSpec()
                                        .getSelector()
                                        .getMatchLabels(),
                                Manifests.only(NetworkPolicy.class, "lucia")
                                        .getSpec()
                                        .getPodSelector()
                                        .getMatchLabels(),
                                Manifests.deployment()
                                        .getSpec()
                                        .getTemplate()
                                        .getSpec()
                                        .getTopologySpreadConstraints()
                                        .getFirst()
                                        .getLabelSelector()
                                        .getMatchLabels()))
                .containsOnly(SERVER);
        assertThat(
                        Stream.of(
                                Manifests.redis().getSpec().getSelector().getMatchLabels(),
                                Manifests.only(Service.class, "lucia-redis")
                                        .getSpec()
                                        .getSelector(),
                                Manifests.only(NetworkPolicy.class, "lucia-redis")
                                        .getSpec()
                                        .getPodSelector()
                                        .getMatchLabels()))
                .containsOnly(REDIS);
    }

    @Test
    void podsCarryWhatSelectsThem() {
        assertThat(Manifests.deployment().getSpec().getTemplate().getMetadata().getLabels())
                .containsAllEntriesOf(SERVER);
        assertThat(Manifests.redis().getSpec().getTemplate().getMetadata().getLabels())
                .containsAllEntriesOf(REDIS);
    }

    @Test
    void theVolumeOfRedisCarriesNothingThatChanges() {
        assertThat(Manifests.redis().getSpec().getVolumeClaimTemplates())
                .singleElement()
                .satisfies(claim -> assertThat(claim.getMetadata().getLabels()).isEqualTo(REDIS));
    }

    @Test
    void anUpgradeOfLuciaDoesNotRestartRedis() {
        assertThat(Manifests.redis().getSpec().getTemplate().getMetadata().getLabels())
                .doesNotContainKey("app.kubernetes.io/version");
    }

    private static Map<String, String> labels(String component) {
        return Map.of(
                "app.kubernetes.io/name", "lucia",
                "app.kubernetes.io/instance", "lucia",
                "app.kubernetes.io/component", component);
    }
}
