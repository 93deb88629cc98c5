package dev.lucia.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lucia.home.HomeProperties;
import dev.lucia.task.TaskProperties;
import dev.lucia.task.redis.RedisProperties;

import jakarta.validation.Validation;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.validation.ValidationBindHandler;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;

import java.util.Map;

class BadSettingTest {

    @Test
    void anUnreadableValueIsNamedWithItsKindAndAnExample() {
        // Given
        var fault = fault("lucia.task", TaskProperties.class, Map.of("lucia.task.lease", "soon"));

        // When
        String text = new BadSetting().describe(fault);

        // Then
        assertThat(text)
                .startsWith(
                        "lucia.task.lease: \"soon\" is not a duration such as 800ms, 30s, 5m, 2h or"
                                + " 7d.")
                .contains("\n    Meaning: how long a replica owns a task")
                .endsWith("\n    Example: LUCIA_TASK_LEASE=4s");
    }

    @Test
    void aValueOutOfRangeIsNamedWithItsBounds() {
        // Given
        var fault = fault("lucia.task", TaskProperties.class, Map.of("lucia.task.lease", "3m"));

        // When
        String text = new BadSetting().describe(fault);

        // Then
        assertThat(text)
                .startsWith(
                        "lucia.task.lease: \"PT3M\" must be shorter than or equal to 60 seconds.")
                .endsWith("\n    Example: LUCIA_TASK_LEASE=4s");
    }

    @Test
    void aChoiceIsNamedWithAllThatCanBeChosen() {
        // Given
        var fault = fault("lucia.home", HomeProperties.class, Map.of("lucia.home.type", "dmeo"));

        // When
        String text = new BadSetting().describe(fault);

        // Then
        assertThat(text)
                .startsWith("lucia.home.type: \"dmeo\" is not one of home-assistant, demo.");
    }

    @Test
    void whatTheSettingsThemselvesSayIsKept() {
        // Given
        var fault =
                fault("lucia.redis", RedisProperties.class, Map.of("lucia.redis.uri", "localhost"));

        // When
        String text = new BadSetting().describe(fault);

        // Then
        assertThat(text)
                .startsWith("lucia.redis.uri: \"localhost\" is not the address of a Redis.")
                .contains("Example: LUCIA_REDIS_URI=redis://localhost:6379");
    }

    @Test
    void aPasswordIsNeverShown() {
        // Given
        var fault =
                fault(
                        "lucia.redis",
                        RedisProperties.class,
                        Map.of("lucia.redis.uri", "redis://:hunter2@localhost"));

        // When
        String text = new BadSetting().describe(fault);

        // Then
        assertThat(text).contains("LUCIA_REDIS_PASSWORD").doesNotContain("hunter2");
    }

    private static BindException fault(String prefix, Class<?> type, Map<String, String> settings) {
        try (var validators = Validation.buildDefaultValidatorFactory()) {
            var validation =
                    new ValidationBindHandler(
                            new SpringValidatorAdapter(validators.getValidator()));
            var binder = new Binder(new MapConfigurationPropertySource(settings));
            return assertThrows(
                    BindException.class, () -> binder.bind(prefix, Bindable.of(type), validation));
        }
    }
}
