package dev.lucia.helm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SmokeTestPodTest {

    private static final String HASH = "ab".repeat(32);

    @Test
    void speaksThroughTheServiceWithTheGeneratedKey() {
        // When
        var pod = Chart.withDefaults().render().only("Pod");

        // Then
        assertThat(pod.container("conversation").path("args").valueStream())
                .extracting(argument -> argument.asString())
                .containsExactly(
                        "smoke-test",
                        "--url",
                        "http://lucia:80",
                        "--text",
                        "turn on the kitchen lights");
        assertThat(pod.podSpec().at("/containers/0/env/0/valueFrom/secretKeyRef/key").asString())
                .isEqualTo("api-key");
    }

    @Test
    void isLeftOutWhenOnlyTheHashOfTheKeyIsKnown() {
        // Given
        var chart = Chart.withDefaults().set("lucia.apiKey.sha256", HASH);

        // When
        var pods = chart.render().ofKind("Pod");

        // Then
        assertThat(pods).isEmpty();
        assertThat(chart.notes()).contains("known here by its hash only");
    }

    @Test
    void isLeftOutWhenTheExistingSecretHoldsOnlyTheHash() {
        // When
        var pods =
                Chart.withDefaults()
                        .set("lucia.apiKey.existingSecret", "keys")
                        .set("global.found.keys.api-key-sha256", "YWI=")
                        .render()
                        .ofKind("Pod");

        // Then
        assertThat(pods).isEmpty();
    }

    @Test
    void usesTheExistingSecretWhichHoldsTheKey() {
        // When
        var pod =
                Chart.withDefaults()
                        .set("lucia.apiKey.existingSecret", "keys")
                        .set("global.found.keys.api-key", "bGs=")
                        .render()
                        .only("Pod");

        // Then
        assertThat(pod.podSpec().at("/containers/0/env/0/valueFrom/secretKeyRef/name").asString())
                .isEqualTo("keys");
    }
}
