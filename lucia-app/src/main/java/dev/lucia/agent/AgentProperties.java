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
 * @param mostActions how many things one sentence may change; one that would change more is refused
 * @param askHome whether the home's own agent is asked what Lucia's grammar does not understand;
 *     never for sentences that speak of locks, alarms, doors or valves
 */
@ConfigurationProperties("lucia.agent")
@Validated
public record AgentProperties(
        @DefaultValue("30m") @DurationMin(seconds = 1) @DurationMax(days = 7) Duration rememberFor,
        @DefaultValue("10") @Min(1) @Max(100) int rememberExchanges,
        @DefaultValue("200") @Min(1) @Max(10_000) int mostActions,
        @DefaultValue("true") boolean askHome) {}
