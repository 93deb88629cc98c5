package dev.lucia.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

import java.time.Duration;
import java.util.Map;

class TaskPropertiesTest {

    @Test
    void defaultsKeepThePromises() {
        assertThat(bind(Map.of()))
                .isEqualTo(
                        new TaskProperties(
                                Duration.ofSeconds(4),
                                Duration.ofSeconds(1),
                                Duration.ofDays(7),
                                Duration.ofMinutes(2),
                                Duration.ofMinutes(5),
                                Duration.ofSeconds(20),
                                DataSize.ofMegabytes(1)));
    }

    @Test
    void aHeartbeatSlowerThanHalfTheLeaseIsRefused() {
        assertThatThrownBy(() -> bind(Map.of("lucia.task.heartbeat", "3s")))
                .hasStackTraceContaining("lucia.task.heartbeat")
                .hasStackTraceContaining("Example: LUCIA_TASK_HEARTBEAT=1000ms");
    }

    private static TaskProperties bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("lucia.task", TaskProperties.class);
    }
}
