package dev.lucia.a2a.protocol;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * How a message is to be answered.
 *
 * @param historyLength most messages of the history to answer with; null for all
 * @param returnImmediately whether to answer before the task ends or asks something
 */
public record SendConfiguration(
        @Nullable List<String> acceptedOutputModes,
        @Nullable WirePushConfig taskPushNotificationConfig,
        @Nullable Integer historyLength,
        @Nullable Boolean returnImmediately) {

    public static final SendConfiguration NONE = new SendConfiguration(null, null, null, null);
}
