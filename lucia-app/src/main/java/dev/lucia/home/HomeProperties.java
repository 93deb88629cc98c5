package dev.lucia.home;

import dev.lucia.secret.Secret;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.net.URI;
import java.time.ZoneId;

/**
 * Which home this is, and how to reach it.
 *
 * @param type {@code home-assistant}, or {@code demo} for a simulated home; there is no default
 * @param url address of Home Assistant as a browser uses it, such as
 *     http://homeassistant.local:8123
 * @param token long-lived access token of a Home Assistant administrator
 * @param exposedOnly see and control only what Home Assistant exposes to its assistants
 * @param zone time zone, where the home itself does not say
 * @param language language as a BCP 47 tag, where the home itself does not say
 * @param country ISO 3166 code, where the home itself does not say
 */
@ConfigurationProperties("lucia.home")
public record HomeProperties(
        @Nullable HomeType type,
        @Nullable URI url,
        @Nullable Secret token,
        @DefaultValue("true") boolean exposedOnly,
        @Nullable ZoneId zone,
        @DefaultValue("en") String language,
        @Nullable String country) {

    public HomeProperties {
        if (type == null) {
            throw new IllegalArgumentException(
                    "lucia.home.type: which home is this? Set LUCIA_HOME_TYPE to home-assistant, or"
                            + " to demo for a simulated one."
                            + " Example: LUCIA_HOME_TYPE=home-assistant");
        }
        if (type == HomeType.HOME_ASSISTANT) {
            mustBeAddress(url);
            mustBeToken(token);
        }
    }

    /** The zone to assume when the home does not say. */
    public ZoneId zoneOrSystem() {
        return zone != null ? zone : ZoneId.systemDefault();
    }

    private static void mustBeAddress(@Nullable URI url) {
        String example = " Example: LUCIA_HOME_URL=http://homeassistant.local:8123";
        if (url == null) {
            throw new IllegalArgumentException(
                    "lucia.home.url: the address of Home Assistant is missing." + example);
        }
        if (url.getRawUserInfo() != null) {
            throw new IllegalArgumentException(
                    "lucia.home.url must not contain a user or password: the token is enough."
                            + example);
        }
        boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        if (!web || url.getHost() == null || url.getRawQuery() != null) {
            throw new IllegalArgumentException(
                    "lucia.home.url: \""
                            + url
                            + "\" is not the address of a Home Assistant (http or https, a host, no"
                            + " query)."
                            + example);
        }
    }

    private static void mustBeToken(@Nullable Secret token) {
        if (token == null || token.isBlank()) {
            throw new IllegalArgumentException(
                    "lucia.home.token: Home Assistant's access token is missing. Make one in Home"
                        + " Assistant (your profile, Security, Long-lived access tokens) and set"
                        + " LUCIA_HOME_TOKEN to it. Example: LUCIA_HOME_TOKEN=eyJhbGciOi...");
        }
        if (!token.reveal().chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new IllegalArgumentException(
                    "lucia.home.token: the token contains a space, line break or a letter that no"
                            + " token has. Copy it again, in one line.");
        }
    }
}
