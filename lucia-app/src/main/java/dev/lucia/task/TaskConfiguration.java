package dev.lucia.task;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.InstantSource;

/** Puts the engine together, around the store and the one runner that knows how to do the work. */
@Configuration(proxyBeanMethods = false)
class TaskConfiguration {

    @Bean
    ReplicaId replicaId() {
        return ReplicaId.next();
    }

    @Bean
    TaskMetrics taskMetrics(MeterRegistry registry) {
        return new TaskMetrics(registry);
    }

    @Bean
    TaskFanOut taskFanOut(TaskStore store, TaskMetrics metrics) {
        return new TaskFanOut(store, metrics);
    }

    @Bean
    SpokenCodes spokenCodes() {
        return new SpokenCodes(InstantSource.system());
    }

    @Bean
    TaskRuns taskRuns(
            TaskRunner runner,
            TaskStore store,
            TaskFanOut fanOut,
            TaskMetrics metrics,
            TaskProperties properties) {
        return new TaskRuns(runner, store, fanOut, metrics, properties);
    }

    @Bean
    TaskEngine taskEngine(
            ReplicaId replica,
            TaskStore store,
            TaskRuns runs,
            TaskFanOut fanOut,
            TaskMetrics metrics,
            SpokenCodes codes) {
        return new DurableTaskEngine(replica, store, runs, fanOut, metrics, codes);
    }

    @Bean
    Heartbeat heartbeat(
            ReplicaId replica,
            TaskLeases leases,
            TaskRuns runs,
            TaskFanOut fanOut,
            TaskProperties properties) {
        return new Heartbeat(replica, leases, runs, fanOut, properties);
    }

    @Bean
    TaskLifecycle taskLifecycle(
            Heartbeat heartbeat,
            Upkeep upkeep,
            TaskRuns runs,
            TaskFanOut fanOut,
            TaskLeases leases,
            TaskProperties properties) {
        return new TaskLifecycle(heartbeat, upkeep, runs, fanOut, leases, properties);
    }

    @Bean
    Upkeep upkeep(TaskUpkeep store, TaskMetrics metrics) {
        return new Upkeep(store, metrics);
    }
}
