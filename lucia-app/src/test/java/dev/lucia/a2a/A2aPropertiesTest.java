package dev.lucia.a2a;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

import java.time.Duration;
import java.util.List;
import java.util.Map;

class A2aPropertiesTest {

    private static <T> T bind(String prefix, Class<T> type, Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate(prefix, Bindable.of(type));
    }

    @Test
    void hasDefaults() {
        assertThat(bind("lucia.a2a", A2aProperties.class, Map.of()))
                .isEqualTo(
                        new A2aProperties(
                                DataSize.ofMegabytes(4),
                                Duration.ofSeconds(30),
                                1000,
                                Duration.ofMinutes(3),
                                Duration.ofSeconds(10),
                                List.of()));
        assertThat(bind("lucia", PublicUrlProperties.class, Map.of()).publicUrl()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "https://lucia.example.org,  https://lucia.example.org",
        "https://lucia.example.org/, https://lucia.example.org",
        "http://home:8080/lucia,     http://home:8080/lucia"
    })
    void takesAnAddressAsPublicUrl(String given, String used) {
        assertThat(
                        bind("lucia", PublicUrlProperties.class, Map.of("lucia.public-url", given))
                                .publicUrl())
                .isEqualTo(used);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lucia.example.org",
                "ftp://lucia.example.org",
                "https://user@lucia.example.org",
                "https://lucia.example.org?x=1",
                "https://",
                "https://a b"
            })
    void saysWhatWouldBeAPublicUrl(String given) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new PublicUrlProperties(given))
                .withMessageContaining("lucia.public-url: \"" + given)
                .withMessageContaining("LUCIA_PUBLICURL=https://lucia.example.org");
    }
}
