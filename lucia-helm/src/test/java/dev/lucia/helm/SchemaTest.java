package dev.lucia.helm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that can be judged one by one: a slip is told by its place, and nothing is rendered. */
class SchemaTest {

    @ParameterizedTest
    @CsvSource({
        "replicas, 2, additional properties 'replicas' not allowed",
        "lucia.replicas, 2, additional properties 'replicas' not allowed",
        "lucia.autoscaling.max, 2, additional properties 'max' not allowed",
        "homeAssistant.uri, http://home, additional properties 'uri' not allowed",
        "redis.persistence.storage, 2Gi, additional properties 'storage' not allowed",
        "features.semanticSearch, true, additional properties 'features' not allowed",
    })
    void anUnknownValueIsRefused(String key, String value, String fault) {
        assertThat(Chart.withDefaults().set(key, value).refusal()).contains(fault);
    }

    @ParameterizedTest
    @CsvSource({
        "global.environment, prod, /global/environment",
        "lucia.replicaCount, two, /lucia/replicaCount",
        "lucia.replicaCount, 0, /lucia/replicaCount",
        "lucia.image.tag, latest, /lucia/image/tag",
        "lucia.image.digest, sha256:1, /lucia/image/digest",
        "lucia.podDisruptionBudget.maxUnavailable, 0, /lucia/podDisruptionBudget/maxUnavailable",
        "lucia.service.port, 70000, /lucia/service/port",
        "lucia.tasks.deadline, two minutes, /lucia/tasks/deadline",
        "lucia.additionalApiKeys[0].name, tablet, /lucia/additionalApiKeys/0",
        "lucia.ingress.hosts[0].paths[0].path, api, /lucia/ingress/hosts/0",
        "homeAssistant.url, home:8123, /homeAssistant/url",
        "llm.provider, gemini, /llm/provider",
        "redis.external.uri, http://redis, /redis/external/uri",
        "redis.keyPrefix, lucia, /redis/keyPrefix",
        "redis.maxmemory, lots, /redis/maxmemory",
        "logging.level, loud, /logging/level",
        "backup.schedule, every night, /backup/schedule",
        "backup.keep, 0, /backup/keep",
        "backup.restoreFrom, ../secret, /backup/restoreFrom",
        "backup.persistence.accessModes[0], ReadWriteOncePod, /backup/persistence/accessModes",
        "monitoring.podMonitor.interval, often, /monitoring/podMonitor/interval",
    })
    void aWrongValueIsToldByItsPlace(String key, String value, String place) {
        assertThat(Chart.withDefaults().set(key, value).refusal()).contains("at '" + place);
    }

    @Test
    void theChartCanBePartOfAnother() {
        // When
        var manifests =
                Chart.withDefaults()
                        .set("enabled", true)
                        .set("global.somebodyElses", "value")
                        .render();

        // Then
        assertThat(manifests.ofKind("Deployment")).hasSize(1);
    }
}
