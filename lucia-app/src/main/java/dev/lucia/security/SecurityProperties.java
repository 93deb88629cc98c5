package dev.lucia.security;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.lucia.secret.Sealing;
import dev.lucia.secret.Secret;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.validation.annotation.Validated;

import java.util.List;
import java.util.Objects;

/**
 * Who may call.
 *
 * @param anonymous whether callers without a key are let in; only where nobody but this machine can
 *     reach the service ({@code server.address=127.0.0.1})
 * @param keys the API keys that are let in; two of one name are for changing from one to the other
 * @param encryptionKey encrypts what is stored of push subscriptions and signs page tokens; 32
 *     random bytes in Base64 or hexadecimal, the same for every replica
 * @param trustedProxies addresses or networks, such as 10.42.0.0/16, of proxies whose headers
 *     X-Forwarded-For, -Proto, -Host and -Port are believed; nobody else's are
 * @param rateLimit how much one caller may ask for
 */
@ConfigurationProperties("lucia.security")
@Validated
record SecurityProperties(
        @DefaultValue("false") boolean anonymous,
        @DefaultValue List<@Valid KeyProperties> keys,
        @Nullable Secret encryptionKey,
        @DefaultValue List<String> trustedProxies,
        @DefaultValue @Valid @NestedConfigurationProperty RateLimitProperties rateLimit) {

    SecurityProperties {
        if (encryptionKey == null || !Sealing.isKey(encryptionKey)) {
            throw new IllegalArgumentException(
                    "lucia.security.encryption-key: must be 32 random bytes in Base64 or"
                        + " hexadecimal, the same for every replica. Make them with: openssl rand"
                        + " -base64 32\n"
                        + "    Example: LUCIA_SECURITY_ENCRYPTIONKEY=<44 characters>");
        }
        trustedProxies = trustedProxies.stream().map(SecurityProperties::network).toList();
        keys = List.copyOf(keys);
        keys.stream()
                .map(KeyProperties::name)
                .filter(Objects::nonNull)
                .collect(groupingBy(name -> name, counting()))
                .entrySet()
                .stream()
                .filter(name -> name.getValue() > 2)
                .findFirst()
                .ifPresent(
                        name -> {
                            throw new IllegalArgumentException(
                                    "lucia.security.keys has "
                                            + name.getValue()
                                            + " keys named \""
                                            + name.getKey()
                                            + "\"; at most two may have one name: the old one and"
                                            + " the new one.");
                        });
    }

    /** Seals with the encryption key. */
    Sealing sealing() {
        return new Sealing(Objects.requireNonNull(encryptionKey));
    }

    /** In the form in which Tomcat takes networks. */
    private static String network(String text) {
        String network = text.strip();
        try {
            var _ = new IpAddressMatcher(network);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException(
                    "lucia.security.trusted-proxies: \"%s\" is no IP address or network. Example: LUCIA_SECURITY_TRUSTEDPROXIES=10.42.0.0/16,127.0.0.1"
                            .formatted(network));
        }
        return network.contains("/") ? network : network + (network.contains(":") ? "/128" : "/32");
    }
}
