package dev.lucia.helm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class RedisTest {

    @Test
    void everyWriteIsOnDiskAndNothingIsEvicted() {
        // When
        var arguments = arguments(Chart.withDefaults());

        // Then
        assertThat(arguments)
                .containsSequence("--appendonly", "yes", "--appendfsync", "always")
                .containsSequence("--maxmemory-policy", "noeviction");
    }

    @Test
    void luciaMayUseItsOwnKeysOnly() {
        // When
        var arguments = arguments(Chart.withDefaults().set("redis.keyPrefix", "{flat}"));

        // Then
        assertThat(arguments)
                .containsSequence("--user", "default", "off", "~*", "&*", "+@all", "--user")
                .containsSequence("--user", "lucia", "on", ">$(REDIS_PASSWORD)", "~{flat}*")
                .contains("-@dangerous")
                .containsOnlyOnce("+@all", "~*");
    }

    @ParameterizedTest
    @CsvSource({"256Mi, 133mb", "128Mi, 66mb", "1Gi, 532mb", "500M, 247mb"})
    void dataMayUseAboutHalfOfTheMemory(String limit, String maxmemory) {
        // When
        var arguments = arguments(Chart.withDefaults().set("redis.resources.limits.memory", limit));

        // Then
        assertThat(arguments).containsSequence("--maxmemory", maxmemory);
    }

    @Test
    void theImageIsTheOneOfTheWholeBuild() {
        // When
        var image =
                Chart.withDefaults().render().only("StatefulSet").container("redis").path("image");

        // Then
        assertThat(image.asString()).isEqualTo(System.getProperty("redis.image"));
    }

    @Test
    void itsVolumeOutlivesTheRelease() {
        // When
        var redis = Chart.withDefaults().render().only("StatefulSet");

        // Then
        assertThat(redis.text("/spec/persistentVolumeClaimRetentionPolicy/whenDeleted"))
                .isEqualTo("Retain");
        assertThat(redis.text("/spec/volumeClaimTemplates/0/spec/resources/requests/storage"))
                .isEqualTo("2Gi");
    }

    @Test
    void withoutAVolumeThereIsNoClaim() {
        // When
        var redis = Chart.withFile("ci/home-lab-values.yaml").render().only("StatefulSet");

        // Then
        assertThat(redis.at("/spec/volumeClaimTemplates").isMissingNode()).isTrue();
        assertThat(redis.podSpec().at("/volumes/0/emptyDir").isObject()).isTrue();
    }

    @Test
    void anExternalOneIsUsedAsItIs() {
        // When
        var manifests = Chart.withFile("ci/external-redis-values.yaml").render();

        // Then
        assertThat(manifests.ofKind("StatefulSet")).isEmpty();
        assertThat(manifests.only("ConfigMap").texts("/data"))
                .containsEntry(
                        "LUCIA_REDIS_URI", "redis-sentinel://a.redis:26379,b.redis/1#primary")
                .containsEntry("LUCIA_REDIS_USERNAME", "lucia");
    }

    @Test
    void withTlsNothingIsSaidInTheClear() {
        // Given
        var chart = Chart.withFile("ci/redis-tls-values.yaml");

        // When
        var manifests = chart.render();

        // Then
        assertThat(arguments(chart)).containsSequence("--port", "0", "--tls-port", "6379");
        assertThat(manifests.only("ConfigMap").texts("/data"))
                .containsEntry("LUCIA_REDIS_URI", "rediss://lucia-redis:6379")
                .containsEntry("LUCIA_REDIS_CACERTIFICATE", "/etc/lucia/redis/ca.crt");
        for (var container : manifests.only("Deployment").containers()) {
            assertThat(container.path("volumeMounts").valueStream())
                    .extracting(mount -> mount.path("mountPath").asString())
                    .contains("/etc/lucia/redis");
        }
    }

    @Test
    void anExternalOneMayHaveNoPassword() {
        // When
        var manifests =
                Chart.withDefaults()
                        .set("redis.enabled", false)
                        .set("redis.external.uri", "redis://cache:6379")
                        .render();

        // Then
        assertThat(manifests.only("ConfigMap").texts("/data"))
                .doesNotContainKey("LUCIA_REDIS_USERNAME");
        assertThat(manifests.only("Deployment").container("lucia").path("env").valueStream())
                .noneMatch(env -> env.path("name").asString().equals("LUCIA_REDIS_PASSWORD"));
    }

    private static List<String> arguments(Chart chart) {
        var redis = chart.render().only("StatefulSet").container("redis");
        return redis.path("args").valueStream().map(argument -> argument.asString()).toList();
    }
}
