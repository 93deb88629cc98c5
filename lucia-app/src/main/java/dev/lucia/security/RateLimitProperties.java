package dev.lucia.security;

import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of one caller's requests.
 *
 * @param requestsPerSecond requests per second and key in the long run
 * @param burst requests at once and key
 * @param failuresPerMinute refused keys per minute and address, after which answers are 429
 */
record RateLimitProperties(
        @DefaultValue("50") @Min(1) int requestsPerSecond,
        @DefaultValue("100") @Min(1) int burst,
        @DefaultValue("10") @Min(1) int failuresPerMinute) {}
