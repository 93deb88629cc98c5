package dev.lucia.push;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;
import java.util.List;

/**
 * How push notifications are posted.
 *
 * @param maxAttempts how often one notification is tried before it is given up, with all that waits
 *     behind it
 * @param timeout how long a receiver may take to answer (100ms to 60s)
 * @param backoff how long to wait after the first failure; doubles with each one up to 5 minutes
 * @param allowedTargets receivers that may be private or without TLS, as origins such as
 *     http://nas.local:9000; without a port, every port
 */
@ConfigurationProperties("lucia.push")
@Validated
public record PushProperties(
        @DefaultValue("10") @Min(1) @Max(100) int maxAttempts,
        @DefaultValue("10s") @DurationMin(millis = 100) @DurationMax(seconds = 60) Duration timeout,
        @DefaultValue("1s") @DurationMin(millis = 1) @DurationMax(minutes = 5) Duration backoff,
        @DefaultValue List<String> allowedTargets) {

    public PushProperties {
        allowedTargets = List.copyOf(allowedTargets);
        for (String target : allowedTargets) {
            if (AllowedTarget.parse(target).isEmpty()) {
                throw new IllegalArgumentException(
                        "lucia.push.allowed-targets: \"%s\" is no origin.\n    Example: LUCIA_PUSH_ALLOWEDTARGETS=http://nas.local:9000"
                                .formatted(target));
            }
        }
    }

    List<AllowedTarget> allowed() {
        return allowedTargets.stream()
                .flatMap(target -> AllowedTarget.parse(target).stream())
                .toList();
    }
}
