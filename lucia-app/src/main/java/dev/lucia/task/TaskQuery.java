package dev.lucia.task;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/**
 * Which of a caller's tasks to list.
 *
 * @param contextId only those of this conversation, or null for all
 * @param states only those in one of these states; empty means any
 * @param since only those whose status is this new, or null for all
 * @param text only those in whose messages this is said, in any case; looked for in the newest
 *     {@value #SEARCHED} tasks; null for all
 * @param behind where the page before ended, or null to begin with the newest
 * @param size how many at most (1 to 100)
 */
public record TaskQuery(
        Caller caller,
        @Nullable String contextId,
        Set<TaskState> states,
        @Nullable Instant since,
        @Nullable String text,
        @Nullable Position behind,
        int size) {

    /** So many tasks are searched for text. */
    public static final int SEARCHED = 10_000;

    /** Place in the order of a list: by the time of the status, then by id. */
    public record Position(Instant at, TaskId id) {

        /** Where {@code task} is. */
        public static Position of(Task task) {
            return new Position(task.status().at(), task.id());
        }
    }

    public TaskQuery {
        states = states.isEmpty() ? Set.of(TaskState.values()) : Set.copyOf(states);
        if (size < 1 || size > 100) {
            throw new IllegalArgumentException("a page has 1 to 100 tasks, not " + size);
        }
    }

    /** The newest tasks of the caller. */
    public static TaskQuery newest(Caller caller, int size) {
        return new TaskQuery(caller, null, Set.of(), null, null, null, size);
    }

    /** The same query for the tasks behind {@code position}. */
    public TaskQuery behind(Position position) {
        return new TaskQuery(caller, contextId, states, since, text, position, size);
    }

    /** Whether the text is said in {@code task}. */
    public boolean matches(Task task) {
        if (text == null || text.isBlank()) {
            return true;
        }
        String wanted = text.toLowerCase(Locale.ROOT);
        return task.said().stream()
                .anyMatch(message -> message.text().toLowerCase(Locale.ROOT).contains(wanted));
    }
}
