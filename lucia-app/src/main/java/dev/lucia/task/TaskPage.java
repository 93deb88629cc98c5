package dev.lucia.task;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Some of the tasks that a {@link TaskQuery} asks for.
 *
 * @param next where the next page begins, or null if this is the last
 * @param total how many tasks the query has on all pages, whatever text it asks for
 * @param complete false if text was looked for and there are more tasks than are searched
 */
public record TaskPage(
        List<Task> tasks, TaskQuery.@Nullable Position next, long total, boolean complete) {

    public TaskPage {
        tasks = List.copyOf(tasks);
    }
}
