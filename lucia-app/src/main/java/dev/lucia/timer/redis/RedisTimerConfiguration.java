package dev.lucia.timer.redis;

import dev.lucia.redis.SharedRedis;
import dev.lucia.timer.TimerStore;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes Redis the home of timers. */
@Configuration(proxyBeanMethods = false)
class RedisTimerConfiguration {

    @Bean
    TimerStore timerStore(SharedRedis redis) {
        return new RedisTimerStore(redis);
    }
}
