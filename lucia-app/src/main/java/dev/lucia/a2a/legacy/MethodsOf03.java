package dev.lucia.a2a.legacy;

import dev.lucia.a2a.A2aService;
import dev.lucia.a2a.Bodies;
import dev.lucia.a2a.card.CardOf03;
import dev.lucia.a2a.card.Cards;
import dev.lucia.a2a.jsonrpc.RpcMethod;
import dev.lucia.a2a.jsonrpc.RpcMethod.Streaming;
import dev.lucia.a2a.jsonrpc.RpcMethod.Unary;
import dev.lucia.a2a.jsonrpc.RpcMethods;
import dev.lucia.a2a.protocol.A2aRequest.CancelTask;
import dev.lucia.a2a.protocol.A2aRequest.GetTask;
import dev.lucia.a2a.protocol.A2aRequest.SendMessage;
import dev.lucia.a2a.protocol.A2aRequest.SubscribeToTask;

import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import java.util.Map;

/** The methods of A2A 0.3; whoever calls one of them speaks its form of everything. */
@Component
class MethodsOf03 implements RpcMethods {

    private final A2aService a2a;
    private final Cards cards;

    MethodsOf03(A2aService a2a, Cards cards) {
        this.a2a = a2a;
        this.cards = cards;
    }

    @Override
    public Map<String, RpcMethod> byName() {
        return Map.ofEntries(
                Map.entry(
                        "message/send",
                        new Unary(
                                (call, params) ->
                                        ResponsesOf03.of(a2a.send(call, message(params))))),
                Map.entry(
                        "message/stream",
                        new Streaming(
                                (call, params, _) -> a2a.stream(call, message(params)),
                                ResponsesOf03::of)),
                Map.entry(
                        "tasks/get",
                        new Unary(
                                (call, params) ->
                                        ResponsesOf03.of(
                                                a2a.get(call, Bodies.as(GetTask.class, params))))),
                Map.entry(
                        "tasks/cancel",
                        new Unary(
                                (call, params) ->
                                        ResponsesOf03.of(
                                                a2a.cancel(
                                                        call,
                                                        Bodies.as(CancelTask.class, params))))),
                Map.entry(
                        "tasks/resubscribe",
                        new Streaming(
                                (call, params, last) ->
                                        a2a.subscribe(
                                                call,
                                                Bodies.as(SubscribeToTask.class, params),
                                                last),
                                ResponsesOf03::of)),
                Map.entry(
                        "agent/getAuthenticatedExtendedCard",
                        new Unary((call, _) -> CardOf03.of(cards.extendedCard(call)))));
    }

    private static SendMessage message(JsonNode params) {
        return Bodies.as(SendMessage.class, RequestsOf03.send(params));
    }
}
