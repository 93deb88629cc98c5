package dev.lucia.task;

import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;

/**
 * How tasks are worked on and kept.
 *
 * @param lease how long a replica owns a task without a heartbeat; after it another one takes over
 *     (2s to 60s)
 * @param heartbeat how often a replica extends its leases; at most half of the lease
 * @param retention how long an ended task can be read before it is forgotten
 * @param deadline how long the work on a task may take, from its submission or the last answer
 * @param answerWithin how long a question waits for its answer before the task is canceled
 * @param drain how long a stopping replica goes on with its tasks before it hands them over
 * @param maxMessageBytes size above which a message is refused
 */
@ConfigurationProperties("lucia.task")
@Validated
public record TaskProperties(
        @DefaultValue("4s") @DurationMin(seconds = 2) @DurationMax(seconds = 60) Duration lease,
        @DefaultValue("1s") @DurationMin(millis = 100) Duration heartbeat,
        @DefaultValue("7d") @DurationMin(minutes = 1) Duration retention,
        @DefaultValue("2m") @DurationMin(seconds = 1) Duration deadline,
        @DefaultValue("5m") @DurationMin(seconds = 10) Duration answerWithin,
        @DefaultValue("20s") @DurationMin(seconds = 0) Duration drain,
        @DefaultValue("1MB") DataSize maxMessageBytes) {

    public TaskProperties {
        if (heartbeat.multipliedBy(2).compareTo(lease) > 0) {
            throw new IllegalArgumentException(
                    "lucia.task.heartbeat: %s is more than half of lucia.task.lease (%s), so one late beat would lose tasks. Example: LUCIA_TASK_HEARTBEAT=%dms"
                            .formatted(heartbeat, lease, lease.toMillis() / 4));
        }
    }
}
