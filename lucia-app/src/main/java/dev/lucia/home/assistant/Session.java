package dev.lucia.home.assistant;

import dev.lucia.home.HomeUnavailable;
import dev.lucia.secret.Secret;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * One connection: authenticates, matches answers to commands, hands events to their subscribers.
 * Safe for use by many threads. When it ends, every unanswered command fails.
 */
final class Session implements Frames.Receiver, AutoCloseable {

    private final Greeting greeting;
    private final Outbox outbox = new Outbox();
    private final Unanswered unanswered = new Unanswered();
    private final Map<Integer, Consumer<JsonNode>> subscribers = new ConcurrentHashMap<>();
    private final CompletableFuture<String> ended = new CompletableFuture<>();

    Session(Secret token) {
        greeting = new Greeting(token, outbox);
    }

    /** Completes with Home Assistant's version when it has accepted the token. */
    CompletableFuture<String> accepted() {
        return greeting.accepted();
    }

    /** The reason, once the connection is gone. */
    Optional<String> over() {
        return Optional.ofNullable(ended.getNow(null));
    }

    /** How many commands wait for their answer. */
    int unanswered() {
        return unanswered.size();
    }

    /** Tells {@code listener} the reason when the connection is gone. */
    void whenOver(Consumer<String> listener) {
        var _ = ended.thenAccept(listener);
    }

    /** Sends {@code command}. Cancel the answer to stop waiting for it. */
    CompletableFuture<Reply> send(Command command, Duration patience) throws InterruptedException {
        CompletableFuture<Reply> answer = unanswered.expect(patience);
        submit(command, answer, _ -> {});
        return answer;
    }

    /** Sends {@code command} and waits for the answer. */
    Reply ask(Command command, Duration patience) throws InterruptedException {
        return await(send(command, patience), patience);
    }

    /** Subscribes {@code subscriber} to the events that {@code command} asks for. */
    Reply subscribe(Command command, Consumer<JsonNode> subscriber, Duration patience)
            throws InterruptedException {
        CompletableFuture<Reply> answer = unanswered.expect(patience);
        submit(command, answer, id -> subscribers.put(id, subscriber));
        return await(answer, patience);
    }

    static <T> T await(CompletableFuture<T> answer, Duration patience) throws InterruptedException {
        try {
            return answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException tooLong) {
            throw new HomeUnavailable(
                    "Home Assistant did not answer within " + patience.toMillis() + " ms");
        } catch (ExecutionException over) {
            throw new HomeUnavailable(reason(over));
        } finally {
            answer.cancel(false);
        }
    }

    @Override
    public void opened(WebSocket socket) {
        outbox.open(socket);
    }

    @Override
    public void message(JsonNode message) {
        if (ended.isDone()) {
            return;
        }
        int id = message.path("id").intValue(0);
        switch (Json.text(message, "type", "")) {
            case "event" -> event(id, message.path("event"));
            case "result", "pong" -> unanswered.answer(id, Reply.of(message));
            default -> greeting.message(message);
        }
    }

    @Override
    public void closed(String reason) {
        if (ended.complete(reason)) {
            outbox.close();
            greeting.closed(reason);
            unanswered.giveUp(reason);
        }
    }

    @Override
    public void close() {
        closed("Lucia closed the connection");
    }

    private void submit(Command command, CompletableFuture<Reply> answer, IntConsumer numbered) {
        try {
            outbox.send(
                    id -> {
                        unanswered.number(id, answer);
                        numbered.accept(id);
                        return command.numbered(id);
                    },
                    this::closed);
        } catch (JacksonException unwritable) {
            answer.cancel(false);
            throw unwritable;
        }
        over().ifPresent(reason -> answer.completeExceptionally(new HomeUnavailable(reason)));
    }

    private static String reason(ExecutionException over) {
        Throwable cause = over.getCause();
        return String.valueOf(cause instanceof HomeUnavailable ? cause.getMessage() : cause);
    }

    private void event(int id, JsonNode event) {
        Consumer<JsonNode> subscriber = subscribers.get(id);
        if (subscriber != null) {
            subscriber.accept(event);
        }
    }
}
