package dev.lucia.a2a.legacy;

import dev.lucia.a2a.A2aException;
import dev.lucia.a2a.A2aFault;
import dev.lucia.a2a.Bodies;
import dev.lucia.a2a.Call;
import dev.lucia.a2a.PushOperations;
import dev.lucia.a2a.jsonrpc.RpcMethod;
import dev.lucia.a2a.jsonrpc.RpcMethod.Unary;
import dev.lucia.a2a.jsonrpc.RpcMethods;
import dev.lucia.a2a.protocol.A2aJson;
import dev.lucia.a2a.protocol.A2aRequest.DeletePushConfig;
import dev.lucia.a2a.protocol.A2aRequest.GetPushConfig;
import dev.lucia.a2a.protocol.A2aRequest.ListPushConfigs;
import dev.lucia.a2a.protocol.WirePushConfig;

import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;

/** The methods of A2A 0.3 that concern push notifications. */
@Component
class PushMethodsOf03 implements RpcMethods {

    private static final int ALL = 100;

    private final PushOperations push;

    PushMethodsOf03(PushOperations push) {
        this.push = push;
    }

    @Override
    public Map<String, RpcMethod> byName() {
        return Map.of(
                "tasks/pushNotificationConfig/set", new Unary(this::set),
                "tasks/pushNotificationConfig/get", new Unary(this::get),
                "tasks/pushNotificationConfig/list", new Unary(this::list),
                "tasks/pushNotificationConfig/delete",
                        new Unary(
                                (call, params) -> {
                                    push.delete(
                                            call,
                                            Bodies.as(
                                                    DeletePushConfig.class,
                                                    RequestsOf03.pushConfigId(params)));
                                    return null;
                                }));
    }

    /** A config without an id has that of its task. */
    private ObjectNode set(Call call, JsonNode params) {
        ObjectNode request = RequestsOf03.setPushConfig(params);
        if (!request.has("id") && request.has("taskId")) {
            request.set("id", request.get("taskId"));
        }
        return form(push.create(call, Bodies.as(WirePushConfig.class, request)));
    }

    /** Without an id it is the first one. */
    private ObjectNode get(Call call, JsonNode params) {
        GetPushConfig wanted = Bodies.as(GetPushConfig.class, RequestsOf03.pushConfigId(params));
        if (wanted.id() != null) {
            return form(push.get(call, wanted));
        }
        return push
                .list(call, new ListPushConfigs(null, wanted.taskId(), 1, null))
                .configs()
                .stream()
                .findFirst()
                .map(PushMethodsOf03::form)
                .orElseThrow(
                        () ->
                                A2aException.of(
                                        A2aFault.TASK_NOT_FOUND,
                                        "The task has no push notification configuration."));
    }

    private List<ObjectNode> list(Call call, JsonNode params) {
        GetPushConfig task = Bodies.as(GetPushConfig.class, RequestsOf03.pushConfigId(params));
        return push
                .list(call, new ListPushConfigs(null, task.taskId(), ALL, null))
                .configs()
                .stream()
                .map(PushMethodsOf03::form)
                .toList();
    }

    private static ObjectNode form(WirePushConfig config) {
        return ResponsesOf03.ofPushConfig(A2aJson.tree(config));
    }
}
