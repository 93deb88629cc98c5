package dev.lucia.a2a;

import dev.lucia.a2a.protocol.A2aRequest.DeletePushConfig;
import dev.lucia.a2a.protocol.A2aRequest.GetPushConfig;
import dev.lucia.a2a.protocol.A2aRequest.ListPushConfigs;
import dev.lucia.a2a.protocol.PushConfigList;
import dev.lucia.a2a.protocol.WirePushConfig;
import dev.lucia.push.PushConfigs;
import dev.lucia.push.PushCreation;
import dev.lucia.push.PushPage;
import dev.lucia.push.PushStart;
import dev.lucia.secret.Seal;
import dev.lucia.task.TaskId;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * Where a task's news are posted to: made, found, listed, forgotten. A task of another caller looks
 * like none.
 */
public final class PushOperations {

    private final PushConfigs configs;
    private final Seal seal;

    PushOperations(PushConfigs configs, Seal seal) {
        this.configs = configs;
        this.seal = seal;
    }

    /** Posts what happens to the task from now on. */
    public WirePushConfig create(Call call, WirePushConfig request) {
        return create(call, request, task(request.taskId()), PushStart.NOW);
    }

    public WirePushConfig get(Call call, GetPushConfig request) {
        String id = Incoming.required("id", request.id());
        return configs.find(call.caller(), task(request.taskId()), id)
                .map(WebhookForms::wire)
                .orElseThrow(
                        () ->
                                A2aException.of(
                                        A2aFault.TASK_NOT_FOUND,
                                        "There is no such push notification configuration.",
                                        Map.of("id", id)));
    }

    public PushConfigList list(Call call, ListPushConfigs request) {
        TaskId task = task(request.taskId());
        Integer asked = request.pageSize();
        int size = TaskLists.size(asked == null || asked == 0 ? null : asked);
        PushPage page =
                configs.list(call.caller(), task, behind(call, task, request.pageToken()), size)
                        .orElseThrow(() -> A2aException.taskNotFound(task.toString()));
        return new PushConfigList(
                page.configs().stream().map(WebhookForms::wire).toList(),
                page.more() ? seal.sign(purpose(call, task) + page.configs().getLast().id()) : "");
    }

    /** Does nothing if there is none. */
    public void delete(Call call, DeletePushConfig request) {
        TaskId task = task(request.taskId());
        if (!configs.delete(call.caller(), task, Incoming.required("id", request.id()))) {
            throw A2aException.taskNotFound(task.toString());
        }
    }

    WirePushConfig create(Call call, WirePushConfig request, TaskId task, PushStart from) {
        return switch (configs.create(call.caller(), WebhookForms.of(request, task), from)) {
            case PushCreation.Created(var config) -> WebhookForms.wire(config);
            case PushCreation.Refused(String reason) ->
                    throw A2aException.of(
                            A2aFault.INVALID_PARAMS, reason, Map.of("taskId", task.toString()));
            case PushCreation.Unknown _ -> throw A2aException.taskNotFound(task.toString());
        };
    }

    private @Nullable String behind(Call call, TaskId task, @Nullable String token) {
        if (token == null || token.isEmpty()) {
            return null;
        }
        String purpose = purpose(call, task);
        return seal.verify(token)
                .filter(content -> content.startsWith(purpose))
                .map(content -> content.substring(purpose.length()))
                .orElseThrow(
                        () ->
                                A2aException.invalid(
                                        "pageToken",
                                        "must be the nextPageToken of the page before"));
    }

    private static String purpose(Call call, TaskId task) {
        return call.caller().name() + " " + task + " ";
    }

    private static TaskId task(@Nullable String id) {
        String given = Incoming.required("taskId", id);
        return TaskId.parse(given).orElseThrow(() -> A2aException.taskNotFound(given));
    }
}
