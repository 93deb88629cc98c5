package dev.lucia.helm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that are right alone and wrong together: a sentence says what would be right. */
class CombinationsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    redis.external.uri=redis://r:6379                     | redis.enabled is true as well
                    redis.enabled=false                                   | Example: --set redis.external.uri=redis://my-redis:6379
                    redis.enabled=false redis.external.uri=redis://u:p@r  | must not contain a user or password
                    redis.tls.enabled=true                                | needs redis.tls.existingSecret
                    redis.tls.enabled=true redis.enabled=false redis.external.uri=redis://r | Write redis.external.uri with rediss:// instead
                    redis.persistence.enabled=false                       | loses all tasks with the pod
                    redis.resources.limits.memory=1.5Gi                   | Use a whole number with Mi or Gi
                    lucia.autoscaling.maxReplicas=1                       | maxReplicas is 1, but at least 2 pods are asked for
                    lucia.replicaCount=7                                  | maxReplicas is 5, but at least 7 pods are asked for
                    lucia.resources.requests.cpu=null                     | needs lucia.resources.requests.cpu
                    lucia.resources.limits.memory=null                    | needs lucia.resources.limits.memory in whole Mi or Gi
                    lucia.autoscaling.targetCPUUtilizationPercentage=0 lucia.autoscaling.targetMemoryUtilizationPercentage=0 | without any target
                    lucia.ingress.enabled=true                            | Example: --set lucia.ingress.hosts[0].host=lucia.example.com
                    lucia.httpRoute.enabled=true                          | Example: --set lucia.httpRoute.parentRefs[0].name=my-gateway
                    homeAssistant.url=http://h:8123                       | homeAssistant.url needs homeAssistant.token
                    homeAssistant.token=t                                 | Example: --set homeAssistant.url=http://192.168.1.10:8123
                    homeAssistant.url=http://u:p@h homeAssistant.token=t  | homeAssistant.url must not contain a user
                    homeAssistant.token=t homeAssistant.existingSecret=s  | homeAssistant.existingSecret are both set
                    redis.auth.password=a-long-one redis.auth.existingSecret=s | redis.auth.existingSecret are both set
                    lucia.apiKey.value=lk_A lucia.apiKey.existingSecret=s | lucia.apiKey.existingSecret are both set
                    llm.chatModel.name=gpt-4o                             | llm.chatModel is set, but llm.provider is none
                    llm.provider=ollama                                   | needs llm.chatModel.endpoint. Example: http://ollama:11434
                    backup.enabled=true redis.enabled=false redis.external.uri=redis://r | Back up the external one by its own means
                    backup.enabled=true redis.persistence.enabled=false global.environment=development | needs redis.persistence.enabled=true
                    monitoring.podMonitor.enabled=true monitoring.serviceMonitor.enabled=true | would count everything twice
                    llm.provider=azure-openai llm.chatModel.endpoint=https://a | needs llm.chatModel.deployment
                    """)
    void isRefusedWithASentence(String settings, String sentence) {
        // Given
        var chart = Chart.withDefaults();
        for (var setting : settings.split(" ", -1)) {
            var parts = setting.split("=", 2);
            chart = chart.set(parts[0], parts[1]);
        }

        // When
        var refusal = chart.refusal();

        // Then
        assertThat(refusal).contains(sentence);
    }

    @Test
    void allFaultsAreToldAtOnce() {
        // When
        var refusal =
                Chart.withDefaults()
                        .set("redis.enabled", false)
                        .set("lucia.ingress.enabled", true)
                        .refusal();

        // Then
        assertThat(refusal).contains("- redis.enabled is false", "- lucia.ingress.enabled needs");
    }

    @ParameterizedTest
    @CsvSource({
        "lucia.apiKey.value, lk_short",
        "redis.auth.password, a b\"c",
        "redis.external.uri, redis://:hunter2@redis",
        "homeAssistant.url, http://me:hunter2@home",
    })
    void aWrongSecretIsNotPrinted(String key, String secret) {
        // When
        var refusal = Chart.withDefaults().set(key, secret).refusal();

        // Then
        assertThat(refusal).contains(key).doesNotContain(secret).doesNotContain("hunter2");
    }
}
