package dev.lucia.task.redis;

import dev.lucia.task.CommitResult;
import dev.lucia.task.ContinueResult;
import dev.lucia.task.ReplicaId;
import dev.lucia.task.Submission;
import dev.lucia.task.Task;
import dev.lucia.task.TaskEvent;
import dev.lucia.task.TaskId;
import dev.lucia.task.TaskLease;
import dev.lucia.task.TaskState;
import dev.lucia.task.Transition;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what the scripts answer: {@code [code, ...]}, as the head of each script says. */
final class Answers {

    /** So many events are replayed at most to read a task. */
    private static final int SNAPSHOT_EVERY = 64;

    private Answers() {}

    static int code(List<Object> answer) {
        return (int) number(answer.getFirst());
    }

    static long number(Object value) {
        return value instanceof Number number
                ? number.longValue()
                : Long.parseLong(value.toString());
    }

    static Instant instant(Object millis) {
        return Instant.ofEpochMilli(number(millis));
    }

    static TaskId taskId(Object value) {
        return new TaskId(UUID.fromString(value.toString()));
    }

    static TaskState state(Object value) {
        return TaskState.valueOf(value.toString());
    }

    static String text(@Nullable Object value) {
        if (value == null) {
            throw new IllegalStateException("a stored task lacks a field");
        }
        return value.toString();
    }

    @SuppressWarnings("unchecked")
    static List<@Nullable Object> list(Object value) {
        return (List<@Nullable Object>) value;
    }

    static Submission submission(List<Object> answer, Task begun) {
        return switch (code(answer)) {
            case 1 -> new Submission.Accepted(begun.id(), begun.contextId());
            case 0 -> new Submission.Repeated(taskId(answer.get(1)));
            default -> new Submission.Conflicting(taskId(answer.get(1)));
        };
    }

    static CommitResult commit(List<Object> answer) {
        return switch (code(answer)) {
            case 1 -> new CommitResult.Committed(number(answer.get(1)));
            case 0 -> new CommitResult.Stale(number(answer.get(1)));
            case -1 -> new CommitResult.Fenced();
            default -> new CommitResult.Gone();
        };
    }

    static ContinueResult continued(List<Object> answer, TaskId id, ReplicaId owner) {
        return switch (code(answer)) {
            case 1 -> new ContinueResult.Owned(new TaskLease(id, owner, number(answer.get(1))));
            case 0 -> new ContinueResult.Repeated(taskId(answer.get(1)));
            case -1 -> new ContinueResult.Conflicting(taskId(answer.get(1)));
            case -3 -> new ContinueResult.NotWaiting(number(answer.get(1)), state(answer.get(2)));
            default -> new ContinueResult.Gone();
        };
    }

    static Optional<List<TaskEvent>> events(List<Object> answer, long version) {
        if (answer.isEmpty() || code(answer) == 0) {
            return Optional.empty();
        }
        List<TaskEvent> events = new ArrayList<>();
        for (Object event : answer.subList(1, answer.size())) {
            events.add(TaskJson.event(version + events.size() + 1, event.toString()));
        }
        return Optional.of(events);
    }

    /** A snapshot each time the version passes a multiple, so that reading stays cheap. */
    static String snapshot(Transition transition) {
        long before = transition.before().version() / SNAPSHOT_EVERY;
        long after = transition.after().version() / SNAPSHOT_EVERY;
        return before == after ? "" : TaskJson.snapshot(transition.after());
    }
}
