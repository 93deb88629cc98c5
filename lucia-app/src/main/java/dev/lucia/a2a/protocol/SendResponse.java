package dev.lucia.a2a.protocol;

import org.jspecify.annotations.Nullable;

/** What a message leads to: exactly one of a task and a message. */
public record SendResponse(@Nullable WireTask task, @Nullable WireMessage message) {

    public static SendResponse of(WireTask task) {
        return new SendResponse(task, null);
    }

    public static SendResponse of(WireMessage message) {
        return new SendResponse(null, message);
    }
}
