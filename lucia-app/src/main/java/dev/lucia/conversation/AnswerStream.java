package dev.lucia.conversation;

import dev.lucia.task.Caller;
import dev.lucia.task.StoreUnavailable;
import dev.lucia.task.SubscribeResult;
import dev.lucia.task.Task;
import dev.lucia.task.TaskChange;
import dev.lucia.task.TaskEvent;
import dev.lucia.task.TaskId;
import dev.lucia.task.TaskSubscription;
import dev.lucia.task.TaskSubscription.Delivery.Ended;
import dev.lucia.task.TaskSubscription.Delivery.Happened;
import dev.lucia.task.TaskSubscription.Delivery.Quiet;
import dev.lucia.task.TaskSubscription.Delivery.StoreAway;
import dev.lucia.web.ProblemException;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/**
 * The answer as server-sent events: {@code delta}s while it is said, then {@code done}, or {@code
 * error}.
 */
final class AnswerStream {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** How often a silent stream shows that it is alive, and notices that nobody listens. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private final Conversation conversation;
    private final Caller caller;
    private final TaskId id;

    AnswerStream(Conversation conversation, Caller caller, TaskId id) {
        this.conversation = conversation;
        this.caller = caller;
        this.id = id;
    }

    /** Returns when the stream has ended; the task goes on whatever becomes of the stream. */
    void write(HttpServletResponse response, Duration patience) throws IOException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.LOCATION, "/api/tasks/" + id);
        response.setHeader("X-Accel-Buffering", "no");
        response.flushBuffer();
        OutputStream out = response.getOutputStream();
        try {
            long end = System.nanoTime() + patience.toNanos();
            Spoken spoken = new Spoken();
            follow(out, spoken, end);
            ConversationReply reply = ConversationReply.of(await(out, end));
            delta(out, spoken.rest(reply.text()));
            event(out, "done", reply);
        } catch (StoreUnavailable | ProblemException fault) {
            event(out, "error", Map.of("error", fault.getMessage(), "taskId", id.toString()));
        }
    }

    /** Passes words on while they are said, until nothing more will come of them. */
    private void follow(OutputStream out, Spoken spoken, long end) throws IOException {
        if (!(conversation.follow(caller, id)
                instanceof SubscribeResult.Subscribed(TaskSubscription subscription))) {
            return;
        }
        try (subscription) {
            boolean goesOn = !subscription.task().isSettled();
            delta(out, spoken.begin(subscription.task().artifacts()));
            while (goesOn && System.nanoTime() < end) {
                switch (subscription.next(HEARTBEAT)) {
                    case Happened(TaskEvent event) -> {
                        delta(out, spoken.hear(event.change()));
                        goesOn = !isSettling(event.change());
                    }
                    case Quiet _ -> beat(out);
                    case StoreAway _, Ended _ -> goesOn = false;
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private Task await(OutputStream out, long end) throws IOException {
        Task task = conversation.await(caller, id, HEARTBEAT);
        while (!settled(task) && System.nanoTime() < end) {
            beat(out);
            task = conversation.await(caller, id, HEARTBEAT);
        }
        return task;
    }

    private static boolean isSettling(TaskChange change) {
        return change instanceof TaskChange.StatusChanged(var state, var _)
                && (state.isTerminal() || state.isInterrupted());
    }

    private static void beat(OutputStream out) throws IOException {
        out.write(":\n\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void delta(OutputStream out, String words) throws IOException {
        if (!words.isEmpty()) {
            event(out, "delta", Map.of("text", words));
        }
    }

    private static boolean settled(Task task) {
        return task.state().isTerminal() || task.state().isInterrupted();
    }

    private static void event(OutputStream out, String name, Object data) throws IOException {
        String event = "event: " + name + "\ndata: " + JSON.writeValueAsString(data) + "\n\n";
        out.write(event.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
