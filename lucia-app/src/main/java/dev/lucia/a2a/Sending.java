package dev.lucia.a2a;

import dev.lucia.a2a.protocol.A2aRequest.SendMessage;
import dev.lucia.a2a.protocol.WireMessage;
import dev.lucia.task.Continuation;
import dev.lucia.task.Message;
import dev.lucia.task.Submission;
import dev.lucia.task.Task;
import dev.lucia.task.TaskEngine;
import dev.lucia.task.TaskId;
import dev.lucia.task.TaskState;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.OptionalLong;

/** Hands a message to the task it is for, or begins one with it. */
final class Sending {

    private final TaskEngine tasks;
    private final Incoming incoming;

    Sending(TaskEngine tasks, Incoming incoming) {
        this.tasks = tasks;
        this.incoming = incoming;
    }

    /**
     * What became of a message.
     *
     * @param version of the task right after it took the message; empty if that was before
     */
    record Sent(TaskId task, OptionalLong version) {}

    Sent send(Call call, SendMessage request) {
        String taskId = taskId(request);
        return taskId == null ? begin(call, request) : answer(call, request, taskId);
    }

    private Sent begin(Call call, SendMessage request) {
        return switch (tasks.submit(incoming.task(call, request))) {
            case Submission.Accepted accepted -> new Sent(accepted.task(), OptionalLong.of(1));
            case Submission.Repeated repeated -> new Sent(repeated.task(), OptionalLong.empty());
            case Submission.Conflicting _ -> throw usedBefore();
        };
    }

    private Sent answer(Call call, SendMessage request, String taskId) {
        Message message = incoming.message(call, request);
        Task asked = find(call, taskId);
        String context = context(request);
        if (context != null && !context.equals(asked.contextId())) {
            throw A2aException.invalid(
                    "message.contextId", "must be the context of the task, or left out");
        }
        if (Incoming.confirms(message.parts()) && !call.mayConfirm()) {
            throw A2aException.of(
                    A2aFault.SCOPE_MISSING,
                    "This API key lacks the scope confirm, which it takes to confirm what is"
                            + " risky. A person has to.",
                    Map.of("taskId", taskId));
        }
        return switch (tasks.answer(call.caller(), asked.id(), message)) {
            case Continuation.Continued(Task task) ->
                    new Sent(task.id(), OptionalLong.of(task.version()));
            case Continuation.Repeated repeated -> new Sent(repeated.task(), OptionalLong.empty());
            case Continuation.Conflicting _ -> throw usedBefore();
            case Continuation.NotWaiting(TaskState state) -> throw notWaiting(taskId, state);
            case Continuation.Unknown _ -> throw A2aException.taskNotFound(taskId);
        };
    }

    private Task find(Call call, String taskId) {
        return TaskId.parse(taskId)
                .flatMap(id -> tasks.find(call.caller(), id))
                .filter(task -> !task.reply())
                .orElseThrow(() -> A2aException.taskNotFound(taskId));
    }

    private static @Nullable String taskId(SendMessage request) {
        WireMessage message = request.message();
        return message == null ? null : Incoming.id("message.taskId", message.taskId());
    }

    private static @Nullable String context(SendMessage request) {
        WireMessage message = request.message();
        return message == null ? null : Incoming.id("message.contextId", message.contextId());
    }

    private static A2aException usedBefore() {
        return A2aException.invalid(
                "message.messageId",
                "was used before for another message; a new message needs a new id");
    }

    private static A2aException notWaiting(String taskId, TaskState state) {
        return A2aException.of(
                A2aFault.UNSUPPORTED_OPERATION,
                state.isTerminal()
                        ? "The task has ended; send the message without a taskId."
                        : "The task is being worked on and asks nothing at the moment.",
                Map.of("taskId", taskId, "state", WireStates.of(state)));
    }
}
