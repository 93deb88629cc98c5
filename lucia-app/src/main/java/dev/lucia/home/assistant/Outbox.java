package dev.lucia.home.assistant;

import org.jspecify.annotations.Nullable;

import java.net.http.WebSocket;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * The sending side of a socket, which takes one message at a time and wants the numbers of commands
 * to grow in the order they are sent.
 */
final class Outbox {

    private static final int SECONDS_TO_SEND = 10;

    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable WebSocket socket;
    private int lastNumber;

    void open(WebSocket opened) {
        turn.lock();
        try {
            socket = opened;
        } finally {
            turn.unlock();
        }
    }

    /** Gives {@code command} the next number and sends it; tells {@code failed} if that fails. */
    void send(IntFunction<String> command, Consumer<String> failed) {
        inTurn(() -> transmit(command.apply(++lastNumber)), failed);
    }

    /** Sends {@code message}, which has no number; tells {@code failed} if that fails. */
    void say(String message, Consumer<String> failed) {
        inTurn(() -> transmit(message), failed);
    }

    /** Says goodbye if that is still possible, and frees the socket. */
    void close() {
        turn.lock();
        try {
            WebSocket open = socket;
            socket = null;
            if (open != null) {
                var _ =
                        open.sendClose(WebSocket.NORMAL_CLOSURE, "")
                                .orTimeout(1, TimeUnit.SECONDS)
                                .whenComplete((_, _) -> open.abort());
            }
        } finally {
            turn.unlock();
        }
    }

    private void inTurn(Runnable send, Consumer<String> failed) {
        turn.lock();
        try {
            send.run();
        } catch (CompletionException | IllegalStateException broken) {
            failed.accept("sending failed: " + broken.getMessage());
        } finally {
            turn.unlock();
        }
    }

    private void transmit(String text) {
        if (socket == null) {
            throw new IllegalStateException("the connection is closed");
        }
        socket.sendText(text, true).orTimeout(SECONDS_TO_SEND, TimeUnit.SECONDS).join();
    }
}
