package dev.lucia.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.convert.ApplicationConversionService;

class SecretTest {

    @Test
    void isReadFromConfigurationAndNeverPrinted() {
        // When
        Secret secret =
                ApplicationConversionService.getSharedInstance().convert("hunter2", Secret.class);

        // Then
        assertThat(secret).isEqualTo(Secret.of("hunter2")).hasToString("***");
    }
}
