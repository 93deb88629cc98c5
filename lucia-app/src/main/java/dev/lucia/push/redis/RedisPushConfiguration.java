package dev.lucia.push.redis;

import dev.lucia.push.PushChecks;
import dev.lucia.push.PushConfigs;
import dev.lucia.push.PushOutbox;
import dev.lucia.push.PushProperties;
import dev.lucia.redis.SharedRedis;
import dev.lucia.secret.Sealing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Duration;

/** Makes Redis the home of push configs and of what is to be posted. */
@Configuration(proxyBeanMethods = false)
class RedisPushConfiguration {

    /** Beside the post itself: to read the task, and to note what came of it. */
    private static final Duration AROUND_A_POST = Duration.ofSeconds(5);

    @Bean
    PushJson pushJson(Sealing sealing) {
        return new PushJson(sealing);
    }

    @Bean
    PushConfigs pushConfigs(SharedRedis redis, PushJson json, PushChecks checks) {
        return new RedisPushConfigs(redis, json, checks);
    }

    @Bean
    PushOutbox pushOutbox(SharedRedis redis, PushJson json, PushProperties properties) {
        return new RedisPushOutbox(redis, json, properties.timeout().plus(AROUND_A_POST));
    }
}
