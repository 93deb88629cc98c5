package dev.lucia.timer;

import dev.lucia.task.TaskEngine;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;

/** Puts timers together. */
@Configuration(proxyBeanMethods = false)
class TimerConfiguration {

    @Bean
    Timers timers(TimerStore store, TimerProperties properties) {
        return new Timers(store, properties, Clock.systemUTC());
    }

    @Bean
    TimerLifecycle timerLifecycle(
            TimerStore store,
            TaskEngine tasks,
            TimerProperties properties,
            MeterRegistry registry) {
        TimerMetrics metrics = new TimerMetrics(registry);
        return new TimerLifecycle(
                new TimerClock(store, tasks, properties, metrics, Clock.systemUTC()));
    }
}
