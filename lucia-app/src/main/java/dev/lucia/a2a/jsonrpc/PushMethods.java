package dev.lucia.a2a.jsonrpc;

import dev.lucia.a2a.Bodies;
import dev.lucia.a2a.PushOperations;
import dev.lucia.a2a.jsonrpc.RpcMethod.Unary;
import dev.lucia.a2a.protocol.A2aRequest.DeletePushConfig;
import dev.lucia.a2a.protocol.A2aRequest.GetPushConfig;
import dev.lucia.a2a.protocol.A2aRequest.ListPushConfigs;
import dev.lucia.a2a.protocol.WirePushConfig;

import org.springframework.stereotype.Component;

import java.util.Map;

/** The methods of A2A 1.0 that concern push notifications. */
@Component
class PushMethods implements RpcMethods {

    private final PushOperations push;

    PushMethods(PushOperations push) {
        this.push = push;
    }

    @Override
    public Map<String, RpcMethod> byName() {
        return Map.of(
                "CreateTaskPushNotificationConfig",
                new Unary(
                        (call, params) ->
                                push.create(call, Bodies.as(WirePushConfig.class, params))),
                "GetTaskPushNotificationConfig",
                new Unary((call, params) -> push.get(call, Bodies.as(GetPushConfig.class, params))),
                "ListTaskPushNotificationConfigs",
                new Unary(
                        (call, params) ->
                                push.list(call, Bodies.as(ListPushConfigs.class, params))),
                "DeleteTaskPushNotificationConfig",
                new Unary(
                        (call, params) -> {
                            push.delete(call, Bodies.as(DeletePushConfig.class, params));
                            return Map.of();
                        }));
    }
}
