package dev.lucia.task;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
    TaskRuns taskRuns(TaskRunner runner, TaskStore store, TaskMetrics metrics) {
        return new TaskRuns(runner, store, metrics);
    }

    @Bean(destroyMethod = "")
    Heartbeat heartbeat(
            ReplicaId replica,
            TaskStore store,
            TaskRuns runs,
            TaskMetrics metrics,
            TaskProperties properties) {
        return new Heartbeat(replica, store, runs, metrics, properties);
    }

    @Bean
    TaskEngine taskEngine(
            ReplicaId replica,
            TaskStore store,
            TaskRuns runs,
            TaskMetrics metrics,
            TaskProperties properties) {
        return new DurableTaskEngine(replica, store, runs, metrics, properties);
    }

    @Bean
    TaskLifecycle taskLifecycle(
            Heartbeat heartbeat, TaskRuns runs, TaskStore store, TaskProperties properties) {
        return new TaskLifecycle(heartbeat, runs, store, properties.drain());
    }
}
