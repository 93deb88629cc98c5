package dev.lucia.security;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import jakarta.validation.Valid;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.util.List;
import java.util.Objects;

/**
 * Who may call.
 *
 * @param anonymous whether callers without a key are let in; only where nobody but this machine can
 *     reach the service ({@code server.address=127.0.0.1})
 * @param keys the API keys that are let in; two of one name are for changing from one to the other
 * @param rateLimit how much one caller may ask for
 */
@ConfigurationProperties("lucia.security")
@Validated
record SecurityProperties(
        @DefaultValue("false") boolean anonymous,
        @DefaultValue List<@Valid KeyProperties> keys,
        @DefaultValue @Valid @NestedConfigurationProperty RateLimitProperties rateLimit) {

    SecurityProperties {
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
}
