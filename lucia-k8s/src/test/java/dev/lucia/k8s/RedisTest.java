package dev.lucia.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Service;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;

class RedisTest {

    private final Container redis =
            Manifests.redis().getSpec().getTemplate().getSpec().getContainers().getFirst();

    @Test
    void theImageIsTheOneThatTheBuildNames() {
        assertThat(redis.getImage()).isEqualTo(System.getProperty("redis.image"));
    }

    @Test
    void everyWriteIsOnDiskBeforeItIsAnswered() {
        assertThat(redis.getArgs())
                .containsSequence("--appendonly", "yes", "--appendfsync", "always")
                .containsSequence("--maxmemory-policy", "noeviction");
    }

    @Test
    void aRewriteOfTheLogFitsIntoTheMemory() {
        var limit = Quantity.getAmountInBytes(redis.getResources().getLimits().get("memory"));
        var data =
                Quantity.getAmountInBytes(
                        new Quantity(argument("--maxmemory").replace("mb", "Mi")));

        assertThat(data)
                .isBetween(
                        limit.multiply(new BigDecimal("0.50")),
                        limit.multiply(new BigDecimal("0.55")));
    }

    @Test
    void nobodyButLuciaGetsIn() {
        assertThat(redis.getArgs())
                .containsSequence(
                        "--user", "default", "off", "~*", "&*", "+@all", "--user", "lucia")
                .containsSequence("--user", "lucia", "on", ">$(REDIS_PASSWORD)", "~{lucia}*")
                .contains("-@dangerous")
                .containsOnlyOnce("+@all", "~*", "&*")
                .doesNotContain("nopass", "allkeys", "allcommands");
    }

    @Test
    void theDataOutlivesTheStatefulSet() {
        var retention = Manifests.redis().getSpec().getPersistentVolumeClaimRetentionPolicy();

        assertThat(retention.getWhenDeleted()).isEqualTo("Retain");
        assertThat(retention.getWhenScaled()).isEqualTo("Retain");
    }

    @Test
    void thePasswordIsInNoCommandLineOfAProbe() {
        assertThat(redis.getReadinessProbe().getExec().getCommand())
                .containsExactly("redis-cli", "--user", "lucia", "-e", "ping");
        assertThat(redis.getEnv())
                .extracting(variable -> variable.getName())
                .contains("REDISCLI_AUTH");
    }

    @Test
    void itsServiceIsHeadless() {
        assertThat(Manifests.only(Service.class, "lucia-redis").getSpec().getClusterIP())
                .isEqualTo("None");
    }

    private String argument(String name) {
        return redis.getArgs().get(redis.getArgs().indexOf(name) + 1);
    }
}
