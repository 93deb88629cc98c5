package dev.lucia.timer;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;

/**
 * Timers, alarms, reminders and scheduled sentences.
 *
 * @param most how many one caller may have at a time
 * @param horizon how far ahead one may be set
 * @param ring how long one that rings can be stopped or snoozed
 * @param snooze how long it is put off when nobody says for how long
 * @param lateAction how late a scheduled sentence may still be acted on, after an outage of every
 *     replica; a later one is left undone and told
 * @param notifyService action of Home Assistant that tells people what rings where no voice device
 *     can; empty for none. Example: notify.mobile_app_phone
 */
@ConfigurationProperties("lucia.timer")
@Validated
public record TimerProperties(
        @DefaultValue("100") @Min(1) @Max(1000) int most,
        @DefaultValue("366d") @DurationMin(hours = 1) Duration horizon,
        @DefaultValue("10m") @DurationMin(seconds = 1) @DurationMax(hours = 12) Duration ring,
        @DefaultValue("9m") @DurationMin(seconds = 1) @DurationMax(hours = 12) Duration snooze,
        @DefaultValue("1h") @DurationMin(seconds = 15) Duration lateAction,
        @Nullable String notifyService) {

    public TimerProperties {
        String service = notifyService == null ? "" : notifyService;
        if (!service.isBlank() && !service.matches("[a-z0-9_]+\\.[a-z0-9_]+")) {
            throw new IllegalArgumentException(
                    "lucia.timer.notify-service: \"%s\" is not the name of an action. Example: LUCIA_TIMER_NOTIFYSERVICE=notify.mobile_app_phone"
                            .formatted(service));
        }
        notifyService = service.isBlank() ? null : service;
    }
}
