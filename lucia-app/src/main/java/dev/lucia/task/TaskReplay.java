package dev.lucia.task;

import dev.lucia.task.TaskChange.Answered;
import dev.lucia.task.TaskChange.ArtifactPublished;
import dev.lucia.task.TaskChange.StatusChanged;
import dev.lucia.task.TaskChange.Submitted;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Makes a task out of its events: the same everywhere, since events are all that is stored. */
public final class TaskReplay {

    private TaskReplay() {}

    /** A new task, as it is stored first: this replica works on it from the start. */
    static Task begin(NewTask request, boolean reply) {
        String context = request.contextId();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return new Task(
                TaskId.next(),
                context == null ? TaskId.next().toString() : context,
                request.caller(),
                1,
                new TaskStatus(TaskState.WORKING, null, now),
                List.of(request.message()),
                List.of(),
                request.metadata(),
                now,
                reply);
    }

    /** The event that {@code begun} began with. */
    public static TaskEvent first(Task begun) {
        return new TaskEvent(
                1,
                begun.createdAt(),
                new Submitted(
                        begun.contextId(),
                        begun.history().getFirst(),
                        begun.metadata(),
                        begun.reply()));
    }

    /** The task after its first event. */
    public static Task begin(TaskId id, Caller caller, TaskEvent first) {
        if (!(first.change() instanceof Submitted submitted)) {
            throw new IllegalArgumentException("task " + id + " does not begin with a submission");
        }
        return new Task(
                id,
                submitted.contextId(),
                caller,
                first.number(),
                new TaskStatus(TaskState.WORKING, null, first.at()),
                List.of(submitted.message()),
                List.of(),
                submitted.metadata(),
                first.at(),
                submitted.reply());
    }

    /** {@code task} after {@code event}, which must be the one that follows its version. */
    public static Task after(Task task, TaskEvent event) {
        if (event.number() != task.version() + 1) {
            throw new IllegalArgumentException(
                    "event " + event.number() + " does not follow version " + task.version());
        }
        return switch (event.change()) {
            case Submitted _ ->
                    throw new IllegalArgumentException("task " + task.id() + " began before");
            case StatusChanged(TaskState state, Message message) ->
                    with(task, event, status(state, message, event), said(task, null));
            case Answered(Message message) ->
                    with(task, event, status(TaskState.WORKING, null, event), said(task, message));
            case ArtifactPublished published -> with(task, event, published);
        };
    }

    private static TaskStatus status(TaskState state, @Nullable Message message, TaskEvent event) {
        return new TaskStatus(state, message, event.at());
    }

    /** What was said so far: the message of a status becomes history when the status ends. */
    private static List<Message> said(Task task, @Nullable Message answer) {
        List<Message> history = new ArrayList<>(task.history());
        Message question = task.status().message();
        if (question != null) {
            history.add(question);
        }
        if (answer != null) {
            history.add(answer);
        }
        return history;
    }

    private static Task with(Task task, TaskEvent event, TaskStatus status, List<Message> history) {
        return copy(task, event, status, history, task.artifacts());
    }

    private static Task with(Task task, TaskEvent event, ArtifactPublished published) {
        return copy(
                task,
                event,
                task.status(),
                task.history(),
                Artifacts.with(task.artifacts(), published.artifact(), published.append()));
    }

    private static Task copy(
            Task task,
            TaskEvent event,
            TaskStatus status,
            List<Message> history,
            List<Artifact> artifacts) {
        return new Task(
                task.id(),
                task.contextId(),
                task.caller(),
                event.number(),
                status,
                history,
                artifacts,
                task.metadata(),
                task.createdAt(),
                task.reply());
    }
}
