package dev.lucia.operations;

import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;

/**
 * When this replica is sent requests.
 *
 * @param redisSilence how long Redis may be silent before this replica is taken out; a shorter
 *     outage is answered by 503 and Retry-After
 */
@ConfigurationProperties("lucia.readiness")
@Validated
record ReadinessProperties(@DefaultValue("15s") @DurationMin(seconds = 1) Duration redisSilence) {}
