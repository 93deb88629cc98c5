package dev.lucia.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingNameTest {

    @ParameterizedTest
    @CsvSource({
        "lucia.redis.uri, LUCIA_REDIS_URI",
        "lucia.redis.command-timeout, LUCIA_REDIS_COMMANDTIMEOUT",
        "lucia.security.keys[0].name, LUCIA_SECURITY_KEYS_0_NAME",
        "server.port, SERVER_PORT"
    })
    void aSettingHasOneSpellingInTheEnvironment(String property, String expected) {
        // When
        String name = SettingName.inEnvironment(property);

        // Then
        assertThat(name).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lucia.redis.password",
                "lucia.home.token",
                "lucia.model.chat.api-key",
                "lucia.security.keys[0].sha256"
            })
    void whatMayBeASecretIsOne(String property) {
        // When
        boolean secret = SettingName.isSecret(property);

        // Then
        assertThat(secret).isTrue();
    }
}
