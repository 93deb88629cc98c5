package dev.lucia.task.redis;

import dev.lucia.task.Caller;
import dev.lucia.task.StepRecord;
import dev.lucia.task.StoredTask;
import dev.lucia.task.Submission;
import dev.lucia.task.Task;
import dev.lucia.task.TaskEvent;
import dev.lucia.task.TaskId;
import dev.lucia.task.TaskReplay;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what the scripts answer. */
final class Answers {

    /** So many events are replayed at most to read a task. */
    static final int SNAPSHOT_EVERY = 64;

    private Answers() {}

    static int code(List<Object> answer) {
        return (int) number(answer.getFirst());
    }

    static long number(Object value) {
        return value instanceof Number number
                ? number.longValue()
                : Long.parseLong(value.toString());
    }

    static TaskId taskId(Object value) {
        return new TaskId(UUID.fromString(value.toString()));
    }

    static Submission submission(List<Object> answer, Task begun) {
        return switch (code(answer)) {
            case 1 -> new Submission.Accepted(begun.id(), begun.contextId());
            case 0 -> new Submission.Repeated(taskId(answer.get(1)));
            default -> new Submission.Conflicting(taskId(answer.get(1)));
        };
    }

    static Optional<StoredTask> stored(TaskId id, List<Object> answer) {
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        List<@Nullable Object> facts = list(answer.get(0));
        List<@Nullable Object> events = list(answer.get(1));
        Task task = task(id, facts, events);
        List<StepRecord> steps =
                list(answer.get(2)).stream().map(step -> TaskJson.step(text(step))).toList();
        return Optional.of(
                new StoredTask(
                        task,
                        Long.parseLong(text(facts.get(1))),
                        Instant.ofEpochMilli(Long.parseLong(text(facts.get(2)))),
                        steps));
    }

    private static Task task(
            TaskId id, List<@Nullable Object> facts, List<@Nullable Object> events) {
        Caller caller = new Caller(text(facts.get(0)));
        Object snapshot = facts.get(6);
        if (snapshot != null) {
            long version = Long.parseLong(text(facts.get(5)));
            return replay(TaskJson.task(id, caller, version, text(snapshot)), events);
        }
        TaskEvent first = TaskJson.event(1, text(events.getFirst()));
        return replay(TaskReplay.begin(id, caller, first), events.subList(1, events.size()));
    }

    private static Task replay(Task from, List<@Nullable Object> events) {
        Task task = from;
        for (Object json : events) {
            task = TaskReplay.after(task, TaskJson.event(task.version() + 1, text(json)));
        }
        return task;
    }

    @SuppressWarnings("unchecked")
    private static List<@Nullable Object> list(Object value) {
        return (List<@Nullable Object>) value;
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            throw new IllegalStateException("a stored task lacks a field");
        }
        return value.toString();
    }
}
