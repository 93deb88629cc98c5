package dev.lucia.helm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NotesTest {

    @ParameterizedTest
    @MethodSource("dev.lucia.helm.Chart#valuesFiles")
    void everyInstallationIsToldHowToTalkToIt(String values) {
        // When
        var notes = Chart.withFile(values).notes();

        // Then
        assertThat(notes)
                .contains("$LUCIA_URL/api/conversation", "LUCIA_URL=", "LUCIA_API_KEY=")
                .doesNotContain("<no value>", "%!", "\n\n\n");
    }

    @Test
    void aDemonstrationIsCalledOne() {
        assertThat(Chart.withDefaults().notes()).contains("this is a demonstration");
    }

    @Test
    void anIngressIsReachedByItsHost() {
        // Given
        var ingress =
                Chart.withDefaults()
                        .set("lucia.ingress.enabled", true)
                        .set("lucia.ingress.hosts[0].host", "lucia.example.com");

        // When
        var encrypted = ingress.notes();
        var plain = ingress.set("lucia.ingress.certManager.enabled", false).notes();

        // Then
        assertThat(encrypted).contains("LUCIA_URL=https://lucia.example.com", "ClusterIssuer");
        assertThat(plain).contains("LUCIA_URL=http://lucia.example.com", "plain HTTP");
    }

    @Test
    void aNameThatPodsCannotResolveIsPointedOut() {
        // When
        var notes =
                Chart.withDefaults()
                        .set("homeAssistant.url", "http://homeassistant.local:8123")
                        .set("homeAssistant.existingSecret", "home")
                        .notes();

        // Then
        assertThat(notes).contains("mDNS name").doesNotContain("demonstration");
    }

    @Test
    void aReplicaCountWithoutEffectIsPointedOut() {
        assertThat(Chart.withDefaults().set("lucia.replicaCount", 1).notes())
                .contains("lucia.replicaCount=1 has no effect");
    }

    @Test
    void aRedisWithoutVolumeIsPointedOut() {
        assertThat(Chart.withFile("ci/home-lab-values.yaml").notes())
                .contains("Redis has no volume");
    }
}
