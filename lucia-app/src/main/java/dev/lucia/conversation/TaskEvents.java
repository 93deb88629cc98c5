package dev.lucia.conversation;

import dev.lucia.task.Task;
import dev.lucia.task.TaskEvent;
import dev.lucia.task.TaskReplay;
import dev.lucia.task.TaskSubscription;
import dev.lucia.task.TaskSubscription.Delivery;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalLong;

/** Writes a subscription: {@code task} events, each with the task's version as its id. */
final class TaskEvents {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** How often a silent stream shows that it is alive, and notices that nobody listens. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private final TaskSubscription subscription;
    private final OptionalLong last;

    /** Whoever has seen the task as of {@code last} does not get that again. */
    TaskEvents(TaskSubscription subscription, OptionalLong last) {
        this.subscription = subscription;
        this.last = last;
    }

    /** Returns when nothing more will come; the task goes on whatever becomes of the stream. */
    void write(HttpServletResponse response) throws IOException {
        OutputStream out = begin(response);
        Task task = subscription.task();
        if (last.isEmpty() || last.getAsLong() != task.version()) {
            write(out, task);
        }
        try {
            while (true) {
                switch (subscription.next(HEARTBEAT)) {
                    case Delivery.Happened(TaskEvent event) -> {
                        task = TaskReplay.after(task, event);
                        write(out, task);
                    }
                    case Delivery.Quiet _, Delivery.StoreAway _ -> write(out, ":\n\n");
                    case Delivery.Ended _ -> {
                        return;
                    }
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Writes {@code task}, after which nothing will happen. */
    static void writeOnly(Task task, HttpServletResponse response) throws IOException {
        write(begin(response), task);
    }

    private static OutputStream begin(HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        response.flushBuffer();
        return response.getOutputStream();
    }

    private static void write(OutputStream out, Task task) throws IOException {
        write(
                out,
                "id: %d\nevent: task\ndata: %s\n\n"
                        .formatted(task.version(), JSON.writeValueAsString(TaskView.of(task))));
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
