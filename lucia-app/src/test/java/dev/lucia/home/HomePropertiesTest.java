package dev.lucia.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import java.time.ZoneId;

class HomePropertiesTest {

    private static final String TYPE = "lucia.home.type=home-assistant";
    private static final String URL = "lucia.home.url=http://homeassistant.local:8123";
    private static final String TOKEN = "lucia.home.token=eyJhbGciOi";

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withUserConfiguration(Bound.class);

    @Test
    void withoutATypeNothingStarts() {
        assertRefused("lucia.home.type: which home is this?", "LUCIA_HOME_TYPE=home-assistant");
    }

    @Test
    void aDemoNeedsNothingElse() {
        runner.withPropertyValues("lucia.home.type=demo")
                .run(
                        context -> {
                            HomeProperties home = context.getBean(HomeProperties.class);
                            assertThat(home.type()).isEqualTo(HomeType.DEMO);
                            assertThat(home.url()).isNull();
                            assertThat(home.token()).isNull();
                            assertThat(home.exposedOnly()).isTrue();
                            assertThat(home.zone()).isNull();
                            assertThat(home.zoneOrSystem()).isEqualTo(ZoneId.systemDefault());
                            assertThat(home.language()).isEqualTo("en");
                            assertThat(home.country()).isNull();
                        });
    }

    @Test
    void homeAssistantNeedsAnAddressAndAToken() {
        runner.withPropertyValues(TYPE, URL, TOKEN)
                .run(
                        context ->
                                assertThat(context.getBean(HomeProperties.class).toString())
                                        .contains("homeassistant.local")
                                        .doesNotContain("eyJhbGciOi"));
        assertRefused("lucia.home.url: the address", "LUCIA_HOME_URL=http", TYPE, TOKEN);
        assertRefused("lucia.home.token: Home Assistant's", "LUCIA_HOME_TOKEN=", TYPE, URL);
        assertRefused("lucia.home.token: Home Assistant's", "", TYPE, URL, "lucia.home.token= ");
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://homeassistant.local, is not the address",
        "homeassistant.local:8123, is not the address",
        "http:///no/host, is not the address",
        "http://homeassistant.local?x=y, is not the address",
        "http://lucia:secret@homeassistant.local, must not contain a user"
    })
    void wrongAddressesAreNamed(String url, String fault) {
        assertRefused("lucia.home.url", fault, TYPE, TOKEN, "lucia.home.url=" + url);
    }

    @Test
    void aPasswordInTheAddressIsNotShown() {
        runner.withPropertyValues(TYPE, TOKEN, "lucia.home.url=http://lucia:hunter2@ha.local")
                .run(
                        context ->
                                assertThat(message(context.getStartupFailure()))
                                        .doesNotContain("hunter2"));
    }

    @Test
    void aTornTokenIsNamedAndNotShown() {
        runner.withPropertyValues(TYPE, URL, "lucia.home.token=eyJ hbG")
                .run(
                        context ->
                                assertThat(message(context.getStartupFailure()))
                                        .contains("lucia.home.token: the token contains a space")
                                        .doesNotContain("eyJ hbG"));
    }

    private void assertRefused(String start, String part, String... properties) {
        runner.withPropertyValues(properties)
                .run(
                        context ->
                                assertThat(message(context.getStartupFailure()))
                                        .startsWith(start)
                                        .contains(part));
    }

    /** The deepest message, which is the one that people are shown. */
    private static String message(@org.jspecify.annotations.Nullable Throwable failure) {
        assertThat(failure).isNotNull();
        return String.valueOf(org.assertj.core.util.Throwables.getRootCause(failure).getMessage());
    }

    @EnableConfigurationProperties(HomeProperties.class)
    static class Bound {}
}
