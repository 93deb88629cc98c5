package dev.lucia.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.lucia.task.CommandReport;
import dev.lucia.task.Message;
import dev.lucia.task.Task;
import dev.lucia.task.TaskState;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Map;

/**
 * What Lucia says to a sentence.
 *
 * @param type {@code command} where something was done by a command, else {@code llm}
 * @param needsInput whether this is a question: the device goes on listening
 * @param taskId where the work can be looked at, below {@code /api/tasks/}
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ConversationReply(
        String type,
        String text,
        @Nullable Command command,
        String conversationId,
        boolean needsInput,
        String taskId) {

    record Command(
            String skillId,
            String action,
            double confidence,
            Map<String, String> captures,
            long executionMs) {}

    static ConversationReply of(Task task) {
        Command command = command(task);
        return new ConversationReply(
                command == null ? "llm" : "command",
                text(task),
                command,
                task.contextId(),
                task.state() == TaskState.INPUT_REQUIRED,
                task.id().toString());
    }

    private static String text(Task task) {
        Message said = task.status().message();
        if (said != null && !said.text().isBlank()) {
            return said.text();
        }
        return switch (task.state()) {
            case SUBMITTED, WORKING -> "I am still working on it.";
            case INPUT_REQUIRED, AUTH_REQUIRED -> "I need to know more.";
            case COMPLETED -> "That has ended.";
            case FAILED -> "That did not work.";
            case CANCELED -> "That was canceled.";
            case REJECTED -> "I can't do that.";
        };
    }

    private static @Nullable Command command(Task task) {
        Message said = task.status().message();
        if (said == null) {
            return null;
        }
        return CommandReport.of(said)
                .map(
                        report ->
                                new Command(
                                        report.skillId(),
                                        report.action(),
                                        report.confidence(),
                                        report.captures(),
                                        Duration.between(task.createdAt(), task.status().at())
                                                .toMillis()))
                .orElse(null);
    }
}
