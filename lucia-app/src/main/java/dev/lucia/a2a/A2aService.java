package dev.lucia.a2a;

import dev.lucia.a2a.Sending.Sent;
import dev.lucia.a2a.protocol.A2aRequest.CancelTask;
import dev.lucia.a2a.protocol.A2aRequest.GetTask;
import dev.lucia.a2a.protocol.A2aRequest.ListTasks;
import dev.lucia.a2a.protocol.A2aRequest.SendMessage;
import dev.lucia.a2a.protocol.A2aRequest.SubscribeToTask;
import dev.lucia.a2a.protocol.SendResponse;
import dev.lucia.a2a.protocol.StreamResponse;
import dev.lucia.a2a.protocol.TaskList;
import dev.lucia.a2a.protocol.WireMessage;
import dev.lucia.a2a.protocol.WireTask;
import dev.lucia.task.Cancellation;
import dev.lucia.task.Message;
import dev.lucia.task.SubscribeResult;
import dev.lucia.task.Task;
import dev.lucia.task.TaskEngine;
import dev.lucia.task.TaskId;
import dev.lucia.task.TaskState;
import dev.lucia.task.TaskSubscription;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What A2A can do to tasks, whatever the binding. A task of another caller looks like none. All
 * methods throw {@link A2aException}, and what {@link TaskEngine} throws.
 */
public final class A2aService {

    private final TaskEngine tasks;
    private final TaskLists lists;
    private final Sending sending;
    private final Webhooks webhooks;
    private final Duration patience;

    A2aService(
            TaskEngine tasks,
            TaskLists lists,
            Sending sending,
            Webhooks webhooks,
            Duration patience) {
        this.tasks = tasks;
        this.lists = lists;
        this.sending = sending;
        this.webhooks = webhooks;
        this.patience = patience;
    }

    /** Takes a message; unless asked otherwise, waits until its task ends or asks something. */
    public SendResponse send(Call call, SendMessage request) throws InterruptedException {
        Integer historyLength = checked(request.configurationOrNone().historyLength());
        Sent sent = take(call, request);
        Task task =
                Boolean.TRUE.equals(request.configurationOrNone().returnImmediately())
                        ? answered(call, sent)
                        : settled(call, sent);
        return task.reply()
                ? SendResponse.of(reply(task))
                : SendResponse.of(Outgoing.task(task, historyLength));
    }

    /** As {@link #send}, telling all that happens until then. */
    public TaskStream stream(Call call, SendMessage request) throws InterruptedException {
        Sent sent = take(call, request);
        Task task = found(call, sent.task());
        if (task.reply()) {
            return new TaskStream.OfMessage(StreamResponse.of(reply(settled(call, sent))));
        }
        OptionalLong from =
                sent.version().isPresent() ? sent.version() : OptionalLong.of(task.version());
        return new TaskStream.OfTask(subscription(call, sent.task().toString(), from), true);
    }

    public WireTask get(Call call, GetTask request) {
        Integer historyLength = checked(request.historyLength());
        return Outgoing.task(find(call, Incoming.required("id", request.id())), historyLength);
    }

    public TaskList list(Call call, ListTasks request) {
        return lists.list(call, request, checked(request.historyLength()));
    }

    /** Ends the task, and the work on it. */
    public WireTask cancel(Call call, CancelTask request) {
        String id = Incoming.required("id", request.id());
        return switch (tasks.cancel(call.caller(), find(call, id).id())) {
            case Cancellation.Canceled(Task task) -> Outgoing.task(task);
            case Cancellation.NotCancelable(TaskState state) ->
                    throw A2aException.of(
                            A2aFault.TASK_NOT_CANCELABLE,
                            "The task has ended before.",
                            Map.of("taskId", id, "state", WireStates.of(state)));
            case Cancellation.Unknown _ -> throw A2aException.taskNotFound(id);
        };
    }

    /**
     * Tells all that happens to the task until it ends.
     *
     * @param lastEvent sequence of the last event the client got before, to go on behind it
     */
    public TaskStream subscribe(Call call, SubscribeToTask request, OptionalLong lastEvent) {
        String id = Incoming.required("id", request.id());
        return new TaskStream.OfTask(subscription(call, id, lastEvent), false);
    }

    /** The caller's task. */
    Task find(Call call, String id) {
        return TaskId.parse(id)
                .flatMap(task -> tasks.find(call.caller(), task))
                .filter(task -> !task.reply())
                .orElseThrow(() -> A2aException.taskNotFound(id));
    }

    private Sent take(Call call, SendMessage request) {
        webhooks.check(request);
        Sent sent = sending.send(call, request);
        webhooks.keep(call, request, sent.task());
        return sent;
    }

    /** A mere message is waited for in any case. */
    private Task answered(Call call, Sent sent) throws InterruptedException {
        Task task = found(call, sent.task());
        return task.reply() ? settled(call, sent) : task;
    }

    private Task settled(Call call, Sent sent) throws InterruptedException {
        return tasks.await(call.caller(), sent.task(), patience)
                .orElseThrow(() -> A2aException.taskNotFound(sent.task().toString()));
    }

    private Task found(Call call, TaskId id) {
        return tasks.find(call.caller(), id)
                .orElseThrow(() -> A2aException.taskNotFound(id.toString()));
    }

    private static WireMessage reply(Task task) {
        Message said = task.status().message();
        if (said == null) {
            throw A2aException.of(A2aFault.INVALID_AGENT_RESPONSE, "The agent gave no answer.");
        }
        return Outgoing.message(task, said);
    }

    private TaskSubscription subscription(Call call, String id, OptionalLong lastEvent) {
        TaskId task = TaskId.parse(id).orElseThrow(() -> A2aException.taskNotFound(id));
        return switch (tasks.subscribe(call.caller(), task, lastEvent)) {
            case SubscribeResult.Subscribed(TaskSubscription subscription) -> {
                if (subscription.task().reply()) {
                    subscription.close();
                    throw A2aException.taskNotFound(id);
                }
                yield subscription;
            }
            case SubscribeResult.Ended(TaskState state) ->
                    throw A2aException.of(
                            A2aFault.UNSUPPORTED_OPERATION,
                            "The task has ended; GetTask gives its result.",
                            Map.of("taskId", id, "state", WireStates.of(state)));
            case SubscribeResult.Ahead(long version) ->
                    throw A2aException.invalid(
                            "Last-Event-ID",
                            "is beyond the task's last event, which has the id " + version);
            case SubscribeResult.Unknown _ -> throw A2aException.taskNotFound(id);
        };
    }

    private static @Nullable Integer checked(@Nullable Integer historyLength) {
        if (historyLength != null && historyLength < 0) {
            throw A2aException.invalid("historyLength", "must not be negative");
        }
        return historyLength;
    }
}
