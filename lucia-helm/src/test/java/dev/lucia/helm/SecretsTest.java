package dev.lucia.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

class SecretsTest {

    private static final String CONFIG_CHECKSUM =
            "/spec/template/metadata/annotations/checksum~1config";
    private static final String SECRET_CHECKSUM =
            "/spec/template/metadata/annotations/checksum~1secret";

    @Test
    void aKeyIsGeneratedTogetherWithItsHash() throws NoSuchAlgorithmException {
        // When
        var manifests = Chart.withDefaults().render();

        // Then
        assertThat(apiKey(manifests)).matches("lk_[A-Za-z0-9_-]{43}");
        assertThat(decoded(manifests.named("Secret", "lucia-secret")))
                .containsEntry("api-key-sha256", sha256(apiKey(manifests)));
    }

    @Test
    void everyInstallationGetsSecretsOfItsOwn() {
        // When
        var first = Chart.withDefaults().render();
        var second = Chart.withDefaults().render();

        // Then
        assertThat(apiKey(first)).isNotEqualTo(apiKey(second));
        assertThat(Base64.getDecoder().decode(encryptionKey(first))).hasSize(32);
        assertThat(encryptionKey(first)).isNotEqualTo(encryptionKey(second));
        assertThat(redisPassword(first)).hasSize(40).isNotEqualTo(redisPassword(second));
    }

    @Test
    void anUpgradeKeepsWhatWasGenerated() {
        // Given
        var installed = Chart.withDefaults().render();
        var cluster =
                Chart.withDefaults()
                        .set("global.found.lucia-secret.api-key", encoded(apiKey(installed)))
                        .set(
                                "global.found.lucia-secret.encryption-key",
                                encoded(encryptionKey(installed)))
                        .set(
                                "global.found.lucia-redis.redis-password",
                                encoded(redisPassword(installed)));

        // When
        var upgraded = cluster.render();

        // Then
        assertThat(decoded(upgraded.named("Secret", "lucia-secret")))
                .isEqualTo(decoded(installed.named("Secret", "lucia-secret")));
        assertThat(redisPassword(upgraded)).isEqualTo(redisPassword(installed));
    }

    @Test
    void generatedSecretsRestartNoPod() {
        // When
        var first = Chart.withDefaults().render();
        var second = Chart.withDefaults().render();

        // Then
        assertThat(first.only("Deployment")).isEqualTo(second.only("Deployment"));
        assertThat(first.only("StatefulSet")).isEqualTo(second.only("StatefulSet"));
    }

    @ParameterizedTest
    @CsvSource({
        "logging.level, debug",
        "lucia.tasks.deadline, 1m",
        "lucia.apiKey.name, hub",
        "redis.commandTimeout, 1s",
    })
    void aChangedSettingRestartsLuciaOnly(String key, String value) {
        // When
        var before = Chart.withDefaults().render();
        var after = Chart.withDefaults().set(key, value).render();

        // Then
        assertThat(after.only("Deployment").text(CONFIG_CHECKSUM))
                .isNotEqualTo(before.only("Deployment").text(CONFIG_CHECKSUM));
        assertThat(after.only("StatefulSet")).isEqualTo(before.only("StatefulSet"));
    }

    @Test
    void aChangedTokenRestartsLuciaOnly() {
        // Given
        var home = Chart.withDefaults().set("homeAssistant.url", "http://home:8123");

        // When
        var before = home.set("homeAssistant.token", "first").render();
        var after = home.set("homeAssistant.token", "second").render();

        // Then
        assertThat(after.only("Deployment").text(SECRET_CHECKSUM))
                .isNotEqualTo(before.only("Deployment").text(SECRET_CHECKSUM));
        assertThat(after.only("StatefulSet")).isEqualTo(before.only("StatefulSet"));
    }

    @Test
    void aChangedRedisPasswordRestartsBoth() {
        // When
        var before = Chart.withDefaults().set("redis.auth.password", "first-password").render();
        var after = Chart.withDefaults().set("redis.auth.password", "second-password").render();

        // Then
        for (var kind : new String[] {"Deployment", "StatefulSet"}) {
            assertThat(after.only(kind).text(SECRET_CHECKSUM))
                    .isNotEqualTo(before.only(kind).text(SECRET_CHECKSUM));
        }
    }

    @Test
    void noSecretIsInAConfigMapOrAPod() {
        // Given
        var secrets =
                Map.of(
                        "homeAssistant.token", "token-of-home",
                        "llm.chatModel.apiKey", "key-of-chat",
                        "llm.embeddingModel.apiKey", "key-of-embedding",
                        "redis.auth.password", "password-of-redis",
                        "lucia.apiKey.value", "lk_" + "B".repeat(43));
        var chart = Chart.withFile("ci/full-values.yaml");
        for (var secret : secrets.entrySet()) {
            chart = chart.set(secret.getKey(), secret.getValue());
        }

        // When
        var manifests = chart.render();

        // Then
        var secretsApart =
                manifests.all().stream().filter(m -> !m.kind().equals("Secret")).toList();
        for (var secret : secrets.values()) {
            assertThat(secretsApart)
                    .noneMatch(manifest -> manifest.json().toString().contains(secret));
        }
    }

    @Test
    void thePodsOfLuciaNeverSeeAPlaintextKey() {
        // When
        var deployment = Chart.withFile("ci/full-values.yaml").render().only("Deployment");

        // Then
        assertThat(deployment.containers())
                .flatExtracting(container -> container.path("env").valueStream().toList())
                .extracting(env -> env.at("/valueFrom/secretKeyRef/key").asString())
                .contains("api-key-sha256")
                .doesNotContain("api-key");
    }

    @Test
    void existingSecretsReplaceAllOfTheCharts() {
        // When
        var manifests = Chart.withFile("ci/external-redis-values.yaml").render();

        // Then
        assertThat(manifests.ofKind("Secret")).isEmpty();
        assertThat(manifests.only("Deployment").container("lucia").path("env").valueStream())
                .extracting(
                        env -> env.path("name").asString(),
                        env -> env.at("/valueFrom/secretKeyRef/name").asString())
                .contains(
                        tuple("LUCIA_REDIS_PASSWORD", "redis"),
                        tuple("LUCIA_SECURITY_KEYS_0_SHA256", "lucia-keys"),
                        tuple("LUCIA_SECURITY_ENCRYPTIONKEY", "lucia-keys"),
                        tuple("LUCIA_HOME_TOKEN", "home"),
                        tuple("LUCIA_MODEL_CHAT_APIKEY", "models"));
    }

    private static String apiKey(Manifests manifests) {
        return decoded(manifests.named("Secret", "lucia-secret")).getOrDefault("api-key", "");
    }

    private static String encryptionKey(Manifests manifests) {
        return decoded(manifests.named("Secret", "lucia-secret"))
                .getOrDefault("encryption-key", "");
    }

    private static String redisPassword(Manifests manifests) {
        return decoded(manifests.named("Secret", "lucia-redis")).getOrDefault("redis-password", "");
    }

    private static Map<String, String> decoded(Manifest secret) {
        var data = secret.texts("/data");
        data.replaceAll((key, value) -> new String(Base64.getDecoder().decode(value), US_ASCII));
        return data;
    }

    private static String encoded(String value) {
        return Base64.getEncoder().encodeToString(value.getBytes(US_ASCII));
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII));
        return HexFormat.of().formatHex(digest);
    }
}
