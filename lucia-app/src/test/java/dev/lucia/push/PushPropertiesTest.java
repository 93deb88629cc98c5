package dev.lucia.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import java.time.Duration;
import java.util.List;
import java.util.Map;

class PushPropertiesTest {

    @Test
    void nothingPrivateIsAllowedUnlessSaidSo() {
        assertThat(bind(Map.of()))
                .isEqualTo(
                        new PushProperties(
                                10, Duration.ofSeconds(10), Duration.ofSeconds(1), List.of()));
    }

    @Test
    void aTargetThatIsNoOriginIsNamedWithAnExample() {
        assertThatThrownBy(() -> bind(Map.of("lucia.push.allowed-targets", "nas.local")))
                .hasStackTraceContaining("lucia.push.allowed-targets: \"nas.local\"")
                .hasStackTraceContaining(
                        "Example: LUCIA_PUSH_ALLOWEDTARGETS=http://nas.local:9000");
    }

    private static PushProperties bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("lucia.push", PushProperties.class);
    }
}
