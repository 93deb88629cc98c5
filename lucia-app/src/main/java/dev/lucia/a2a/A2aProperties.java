package dev.lucia.a2a;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;
import java.util.List;

/**
 * The A2A interface, for other agents.
 *
 * @param maxBody largest body of a request
 * @param bodyTimeout longest time a body may take to arrive
 * @param maxParts most parts of one message
 * @param patience how long a blocking SendMessage waits before it answers with the task as it
 *     stands
 * @param heartbeat how often a silent stream shows that it is alive
 * @param requiredExtensions URIs of extensions that every client has to declare in the header
 *     A2A-Extensions; Lucia itself asks for none
 */
@ConfigurationProperties("lucia.a2a")
@Validated
record A2aProperties(
        @DefaultValue("4MB") DataSize maxBody,
        @DefaultValue("30s") @DurationMin(seconds = 1) Duration bodyTimeout,
        @DefaultValue("1000") @Min(1) @Max(100_000) int maxParts,
        @DefaultValue("3m") @DurationMin(seconds = 1) @DurationMax(minutes = 30) Duration patience,
        @DefaultValue("10s") @DurationMin(seconds = 1) @DurationMax(minutes = 1) Duration heartbeat,
        @DefaultValue List<String> requiredExtensions) {

    A2aProperties {
        requiredExtensions = List.copyOf(requiredExtensions);
    }
}
