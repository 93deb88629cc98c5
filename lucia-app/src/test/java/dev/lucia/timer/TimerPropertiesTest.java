package dev.lucia.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import java.time.Duration;
import java.util.Map;

class TimerPropertiesTest {

    @Test
    void defaultsKeepThePromises() {
        assertThat(bind(Map.of()))
                .isEqualTo(
                        new TimerProperties(
                                100,
                                Duration.ofDays(366),
                                Duration.ofMinutes(10),
                                Duration.ofMinutes(9),
                                Duration.ofHours(1),
                                null));
    }

    @Test
    void aServiceThatIsNoActionIsRefused() {
        assertThatThrownBy(() -> bind(Map.of("lucia.timer.notify-service", "my phone")))
                .hasStackTraceContaining("lucia.timer.notify-service: \"my phone\"")
                .hasStackTraceContaining(
                        "Example: LUCIA_TIMER_NOTIFYSERVICE=notify.mobile_app_phone");
    }

    private static TimerProperties bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("lucia.timer", TimerProperties.class);
    }
}
