package dev.lucia.home.assistant;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Puts fragments together and takes coalesced arrays apart. The next frame is asked for only when
 * the last one is dealt with, so a slow reader slows the sender instead of filling the memory.
 */
final class Frames implements WebSocket.Listener {

    /** What happens on one socket, in order, from one thread at a time. */
    interface Receiver {
        void opened(WebSocket socket);

        void message(JsonNode message);

        void closed(String reason);
    }

    /** Room for some ten thousand entities. */
    static final int LARGEST_FRAME = 32 * 1024 * 1024;

    private final Receiver receiver;
    private final StringBuilder fragments = new StringBuilder();

    Frames(Receiver receiver) {
        this.receiver = receiver;
    }

    @Override
    public void onOpen(WebSocket socket) {
        receiver.opened(socket);
        socket.request(1);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        fragments.append(data);
        if (fragments.length() > LARGEST_FRAME) {
            fragments.setLength(0);
            receiver.closed("a frame of more than " + LARGEST_FRAME + " characters came");
        } else if (last) {
            String frame = fragments.toString();
            fragments.setLength(0);
            deliver(frame);
        }
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        receiver.closed("Home Assistant closed the connection (code " + code + ")");
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        receiver.closed("the connection broke: " + error);
    }

    /** What an unreadable frame said is lost, so nothing known can be trusted any more. */
    private void deliver(String frame) {
        try {
            JsonNode json = Json.MAPPER.readTree(frame);
            List<JsonNode> messages = json.isArray() ? List.copyOf(json.values()) : List.of(json);
            messages.forEach(receiver::message);
        } catch (JacksonException notJson) {
            receiver.closed("a frame came that is not JSON");
        }
    }
}
