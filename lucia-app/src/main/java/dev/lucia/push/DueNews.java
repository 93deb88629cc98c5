package dev.lucia.push;

import dev.lucia.task.TaskId;

import org.jspecify.annotations.Nullable;

/**
 * A task's news for one receiver, taken to be posted.
 *
 * @param config null if it is stored but can't be read
 * @param sent number of the last event that was posted
 * @param attempts how often the next one was tried
 * @param claim grows each time they are taken: whoever holds an older one has been overtaken
 */
public record DueNews(
        TaskId task,
        String configId,
        @Nullable PushConfig config,
        long sent,
        int attempts,
        long claim) {}
