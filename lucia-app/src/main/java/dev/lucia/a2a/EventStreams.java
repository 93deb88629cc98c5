package dev.lucia.a2a;

import dev.lucia.a2a.TaskStream.Next;
import dev.lucia.a2a.protocol.A2aJson;
import dev.lucia.a2a.protocol.StreamResponse;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Streams as server-sent events, on the thread of their request. A reader that does not read blocks
 * it until the connection's time-out, and is cut; it can go on behind the last id it got.
 */
public final class EventStreams {

    private static final Logger log = LoggerFactory.getLogger(EventStreams.class);
    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private final Duration heartbeat;

    EventStreams(Duration heartbeat) {
        this.heartbeat = heartbeat;
    }

    /** The id behind which the client wants to go on; empty if it begins. */
    public static OptionalLong lastEvent(HttpServletRequest request) {
        String id = request.getHeader(LAST_EVENT_ID);
        if (id == null || id.isBlank()) {
            return OptionalLong.empty();
        }
        try {
            long number = Long.parseLong(id.strip());
            if (number >= 1) {
                return OptionalLong.of(number);
            }
        } catch (NumberFormatException notOurs) {
            // The same as a number that no event has.
        }
        throw A2aException.invalid(
                LAST_EVENT_ID, "must be the id of an event of the task's stream, such as 3");
    }

    /**
     * Returns when the stream has ended, in whatever way; the task goes on.
     *
     * @param form what each event looks like in the binding
     */
    public void write(
            HttpServletResponse response, TaskStream stream, Function<StreamResponse, Object> form)
            throws InterruptedException {
        try (stream) {
            head(response);
            OutputStream out = response.getOutputStream();
            while (write(out, stream.next(heartbeat), form)) {
                out.flush();
            }
            out.flush();
        } catch (IOException gone) {
            log.atDebug().addKeyValue("reason", gone.getMessage()).log("A listener has gone");
        }
    }

    private static void head(HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        response.flushBuffer();
    }

    /** Whether there is more to come. */
    private static boolean write(OutputStream out, Next next, Function<StreamResponse, Object> form)
            throws IOException {
        return switch (next) {
            case Next.Event(Long id, StreamResponse event) -> {
                String number = id == null ? "" : "id: " + id + "\n";
                write(out, number + "data: " + A2aJson.text(form.apply(event)) + "\n\n");
                yield true;
            }
            case Next.Quiet _ -> {
                write(out, ":\n\n");
                yield true;
            }
            case Next.End(boolean resumable) -> {
                write(out, resumable ? "retry: 500\n\n" : "");
                yield false;
            }
        };
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
