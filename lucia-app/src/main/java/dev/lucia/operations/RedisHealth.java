package dev.lucia.operations;

import dev.lucia.task.StoreConnection;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Ready while Redis has answered lately; costs no round trip of its own. */
@Component("redisHealthIndicator")
class RedisHealth implements HealthIndicator {

    private final StoreConnection redis;
    private final Duration silence;
    private final Clock clock = Clock.systemUTC();

    RedisHealth(StoreConnection redis, ReadinessProperties properties) {
        this.redis = redis;
        this.silence = properties.redisSilence();
    }

    @Override
    public Health health() {
        Optional<Instant> lastSeen = redis.lastSeen();
        if (lastSeen.isEmpty()) {
            return Health.down().withDetail("reason", "not seen since the start").build();
        }
        Health.Builder health =
                lastSeen.get().isBefore(clock.instant().minus(silence))
                        ? Health.down().withDetail("reason", "silent for too long")
                        : Health.up();
        return health.withDetail("lastSeen", lastSeen.get().toString()).build();
    }
}
