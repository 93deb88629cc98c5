package dev.lucia.conversation;

import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;

/**
 * The conversation API.
 *
 * @param maxSentence longest sentence, in bytes of UTF-8
 * @param maxBody largest body of a request
 * @param bodyTimeout longest time a body may take to arrive
 * @param patience how long a request waits for its answer before it says that the work goes on;
 *     Home Assistant waits 120 s
 */
@ConfigurationProperties("lucia.conversation")
@Validated
record ConversationProperties(
        @DefaultValue("16KB") DataSize maxSentence,
        @DefaultValue("128KB") DataSize maxBody,
        @DefaultValue("30s") @DurationMin(seconds = 1) Duration bodyTimeout,
        @DefaultValue("110s") @DurationMin(seconds = 1) @DurationMax(minutes = 10)
                Duration patience) {}
