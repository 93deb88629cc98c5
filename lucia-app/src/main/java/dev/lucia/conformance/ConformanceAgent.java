package dev.lucia.conformance;

import dev.lucia.task.Artifact;
import dev.lucia.task.Message;
import dev.lucia.task.NewTask;
import dev.lucia.task.Outcome;
import dev.lucia.task.Part;
import dev.lucia.task.Task;
import dev.lucia.task.TaskExecution;
import dev.lucia.task.TaskRunner;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Plays the kit's scenarios (a2a-tck, {@code scenarios/*.feature}). */
@Component
@Primary
@Profile("conformance")
final class ConformanceAgent implements TaskRunner {

    /** Twice the time for which the kit listens to a stream. */
    private static final Duration LONG = Duration.ofSeconds(5);

    private static final Part FILE =
            new Part.Raw("VENLIGZpbGUgY29udGVudA==", "output.txt", "text/plain");

    @Override
    public boolean repliesTo(NewTask task) {
        return task.message().messageId().startsWith("tck-message-response");
    }

    @Override
    public Outcome run(TaskExecution execution) throws InterruptedException {
        String id = lastSaid(execution.task()).messageId();
        if (id.startsWith("tck-stream-") || id.startsWith("test-resubscribe-message-id")) {
            return stream(id, execution);
        }
        if (id.startsWith("tck-input-required")) {
            return new Outcome.InputRequired(Message.ofAgent("What else?"));
        }
        if (id.startsWith("tck-reject-task")) {
            return new Outcome.Rejected(Message.ofAgent("rejected"));
        }
        if (id.startsWith("tck-message-response")) {
            return completed("Direct message response", null);
        }
        return completed("Hello from TCK", result(id));
    }

    private static Outcome stream(String id, TaskExecution execution) throws InterruptedException {
        if (!id.startsWith("tck-stream-002")) {
            execution.report(null);
        }
        if (id.startsWith("test-resubscribe-message-id")) {
            Thread.sleep(LONG);
        } else if (id.startsWith("tck-stream-artifact-chunked")) {
            execution.publish(artifact(Part.text("chunk-1 ")), false, false);
            execution.publish(artifact(Part.text("chunk-2")), true, true);
        } else {
            Part streamed = streamed(id);
            if (streamed != null) {
                execution.publish(artifact(streamed), false, true);
            }
        }
        return completed("Hello from TCK", null);
    }

    private static @Nullable Part streamed(String id) {
        if (id.startsWith("tck-stream-001")) {
            return Part.text("Stream hello from TCK");
        }
        if (id.startsWith("tck-stream-003")) {
            return Part.text("Stream task lifecycle");
        }
        if (id.startsWith("tck-stream-ordering-001")) {
            return Part.text("Ordered output");
        }
        if (id.startsWith("tck-stream-artifact-text")) {
            return Part.text("Streamed text content");
        }
        return id.startsWith("tck-stream-artifact-file") ? FILE : null;
    }

    private static @Nullable Part result(String id) {
        if (id.startsWith("tck-artifact-text")) {
            return Part.text("Generated text content");
        }
        if (id.startsWith("tck-artifact-file-url")) {
            return new Part.Url("https://example.com/output.txt", "output.txt", "text/plain");
        }
        if (id.startsWith("tck-artifact-file")) {
            return FILE;
        }
        return id.startsWith("tck-artifact-data")
                ? Part.data(Map.of("key", "value", "count", 42))
                : null;
    }

    private static Outcome completed(String answer, @Nullable Part result) {
        return new Outcome.Completed(
                Message.ofAgent(answer), result == null ? List.of() : List.of(artifact(result)));
    }

    private static Artifact artifact(Part part) {
        return new Artifact("result", null, List.of(part), Map.of());
    }

    private static Message lastSaid(Task task) {
        return task.history().reversed().stream()
                .filter(message -> message.role() == Message.Role.USER)
                .findFirst()
                .orElseThrow();
    }
}
