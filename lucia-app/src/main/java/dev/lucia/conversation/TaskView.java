package dev.lucia.conversation;

import dev.lucia.task.Artifact;
import dev.lucia.task.Message;
import dev.lucia.task.Task;
import dev.lucia.task.TaskState;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A task as people see it.
 *
 * @param state such as {@code completed} or {@code input-required}
 * @param text what Lucia said last
 * @param version number of changes so far
 */
record TaskView(
        String id,
        String conversationId,
        String state,
        @Nullable String text,
        long version,
        Instant createdAt,
        Instant updatedAt,
        List<Said> messages,
        List<Result> results) {

    record Said(String role, String text) {}

    record Result(String id, @Nullable String name, String text) {}

    static TaskView of(Task task) {
        Message last = task.status().message();
        return new TaskView(
                task.id().toString(),
                task.contextId(),
                name(task.state()),
                last == null ? null : last.text(),
                task.version(),
                task.createdAt(),
                task.status().at(),
                task.said().stream().map(TaskView::said).toList(),
                task.artifacts().stream().map(TaskView::result).toList());
    }

    /** A state as people write it. */
    static String name(TaskState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Said said(Message message) {
        return new Said(message.role().name().toLowerCase(Locale.ROOT), message.text());
    }

    private static Result result(Artifact artifact) {
        Message text =
                new Message(
                        artifact.artifactId(),
                        Message.Role.AGENT,
                        artifact.parts(),
                        java.util.Map.of());
        return new Result(artifact.artifactId(), artifact.name(), text.text());
    }
}
