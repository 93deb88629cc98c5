package dev.lucia.task.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lettuce.core.RedisURI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import java.time.Duration;
import java.util.Map;

class RedisPropertiesTest {

    @Test
    void defaultsMeanALocalRedis() {
        // When
        RedisProperties properties = bind(Map.of());

        // Then
        assertThat(properties)
                .isEqualTo(
                        new RedisProperties(
                                "redis://localhost:6379",
                                null,
                                null,
                                null,
                                Duration.ofMillis(800),
                                "{lucia}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"redis://:hunter2@host", "redis://lucia:hunter2@host:6379", "hunter2@host"})
    void aPasswordInTheUriIsRefusedAndNotShown(String uri) {
        assertThatThrownBy(() -> bind(Map.of("lucia.redis.uri", uri)))
                .rootCause()
                .hasMessageContaining("must not contain a user or password")
                .hasMessageContaining("LUCIA_REDIS_PASSWORD")
                .hasMessageNotContaining("hunter2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "http://localhost:6379", "redis://", "nonsense"})
    void whatIsNoAddressIsRefusedWithAnExample(String uri) {
        assertThatThrownBy(() -> bind(Map.of("lucia.redis.uri", uri)))
                .hasStackTraceContaining("lucia.redis.uri: \"" + uri + "\"")
                .hasStackTraceContaining("Example: LUCIA_REDIS_URI=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lucia", "{}", "{a b}", ""})
    void aPrefixWithoutOneSlotIsRefused(String prefix) {
        assertThatThrownBy(() -> bind(Map.of("lucia.redis.key-prefix", prefix)))
                .hasStackTraceContaining("lucia.redis.key-prefix");
    }

    @Test
    void tlsAndSentinelAreUnderstood() {
        // When
        RedisURI tls = bind(Map.of("lucia.redis.uri", "rediss://redis:6380")).toRedisUri();
        RedisURI sentinel =
                bind(Map.of("lucia.redis.uri", "redis-sentinel://a:26379,b:26379#home"))
                        .toRedisUri();

        // Then
        assertThat(tls.isSsl()).isTrue();
        assertThat(sentinel.getSentinelMasterId()).isEqualTo("home");
        assertThat(sentinel.getSentinels()).extracting(RedisURI::getHost).containsExactly("a", "b");
    }

    @Test
    void thePasswordIsNotPrinted() {
        // When
        RedisProperties properties = bind(Map.of("lucia.redis.password", "hunter2"));

        // Then
        assertThat(properties.toString()).doesNotContain("hunter2");
        assertThat(properties.toRedisUri().toString()).doesNotContain("hunter2");
    }

    private static RedisProperties bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("lucia.redis", RedisProperties.class);
    }
}
