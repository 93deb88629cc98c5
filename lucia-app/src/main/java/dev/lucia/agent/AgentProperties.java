package dev.lucia.agent;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;

/**
 * How sentences are acted on.
 *
 * @param rememberFor how long after its last sentence a conversation is remembered, for "it" and
 *     "the hall, too"
 * @param rememberExchanges how many sentences of a conversation are remembered, with their answers
 */
@ConfigurationProperties("lucia.agent")
@Validated
public record AgentProperties(
        @DefaultValue("30m") @DurationMin(seconds = 1) @DurationMax(days = 7) Duration rememberFor,
        @DefaultValue("10") @Min(1) @Max(100) int rememberExchanges) {}
