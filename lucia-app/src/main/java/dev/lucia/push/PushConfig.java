package dev.lucia.push;

import dev.lucia.secret.Secret;
import dev.lucia.task.TaskId;

import org.jspecify.annotations.Nullable;

/**
 * Where to post a task's news.
 *
 * @param id chosen by the client, unique within the task; 1 to 128 characters
 * @param url an {@code https} URL of a public address, or one that is explicitly allowed
 * @param token sent back as {@code X-A2A-Notification-Token}, so that the receiver knows its own
 * @param authentication what the receiver asks for, or null if nothing
 */
public record PushConfig(
        TaskId task,
        String id,
        String url,
        @Nullable Secret token,
        @Nullable PushAuthentication authentication) {}
