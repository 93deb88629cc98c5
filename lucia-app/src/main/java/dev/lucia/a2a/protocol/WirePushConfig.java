package dev.lucia.a2a.protocol;

import org.jspecify.annotations.Nullable;

/**
 * Where a task's news are posted to.
 *
 * @param token sent back in a header, so that the receiver knows whence it comes
 */
public record WirePushConfig(
        @Nullable String tenant,
        @Nullable String id,
        @Nullable String taskId,
        @Nullable String url,
        @Nullable String token,
        @Nullable Authentication authentication)
        implements A2aRequest {

    /** How to authenticate there. */
    public record Authentication(@Nullable String scheme, @Nullable String credentials) {}
}
