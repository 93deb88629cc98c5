package dev.lucia.a2a.jsonrpc;

import dev.lucia.a2a.A2aService;
import dev.lucia.a2a.Bodies;
import dev.lucia.a2a.card.Cards;
import dev.lucia.a2a.jsonrpc.RpcMethod.Streaming;
import dev.lucia.a2a.jsonrpc.RpcMethod.Unary;
import dev.lucia.a2a.protocol.A2aRequest.CancelTask;
import dev.lucia.a2a.protocol.A2aRequest.GetExtendedCard;
import dev.lucia.a2a.protocol.A2aRequest.GetTask;
import dev.lucia.a2a.protocol.A2aRequest.ListTasks;
import dev.lucia.a2a.protocol.A2aRequest.SendMessage;
import dev.lucia.a2a.protocol.A2aRequest.SubscribeToTask;

import org.springframework.stereotype.Component;

import java.util.Map;

/** The methods of A2A 1.0. */
@Component
class Methods implements RpcMethods {

    private final A2aService a2a;
    private final Cards cards;

    Methods(A2aService a2a, Cards cards) {
        this.a2a = a2a;
        this.cards = cards;
    }

    @Override
    public Map<String, RpcMethod> byName() {
        return Map.ofEntries(
                Map.entry(
                        "SendMessage",
                        new Unary(
                                (call, params) ->
                                        a2a.send(call, Bodies.as(SendMessage.class, params)))),
                Map.entry(
                        "SendStreamingMessage",
                        new Streaming(
                                (call, params, _) ->
                                        a2a.stream(call, Bodies.as(SendMessage.class, params)),
                                event -> event)),
                Map.entry(
                        "GetTask",
                        new Unary(
                                (call, params) -> a2a.get(call, Bodies.as(GetTask.class, params)))),
                Map.entry(
                        "ListTasks",
                        new Unary(
                                (call, params) ->
                                        a2a.list(call, Bodies.as(ListTasks.class, params)))),
                Map.entry(
                        "CancelTask",
                        new Unary(
                                (call, params) ->
                                        a2a.cancel(call, Bodies.as(CancelTask.class, params)))),
                Map.entry(
                        "SubscribeToTask",
                        new Streaming(
                                (call, params, last) ->
                                        a2a.subscribe(
                                                call,
                                                Bodies.as(SubscribeToTask.class, params),
                                                last),
                                event -> event)),
                Map.entry(
                        "GetExtendedAgentCard",
                        new Unary(
                                (call, params) -> {
                                    Bodies.as(GetExtendedCard.class, params);
                                    return cards.extendedCard(call);
                                })));
    }
}
