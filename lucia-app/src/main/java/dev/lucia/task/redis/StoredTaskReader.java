package dev.lucia.task.redis;

import dev.lucia.task.Caller;
import dev.lucia.task.StoredTask;
import dev.lucia.task.Task;
import dev.lucia.task.TaskEvent;
import dev.lucia.task.TaskHistory;
import dev.lucia.task.TaskId;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the script {@code find} answers.
 *
 * @param facts caller, epoch, remaining milliseconds, base, snapshot version, snapshot
 * @param events those behind the snapshot, or all that are kept
 */
record StoredTaskReader(
        TaskId id,
        List<@Nullable Object> facts,
        List<@Nullable Object> events,
        List<@Nullable Object> steps) {

    static Optional<StoredTaskReader> of(TaskId id, List<Object> answer) {
        return answer.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new StoredTaskReader(
                                id,
                                Answers.list(answer.get(0)),
                                Answers.list(answer.get(1)),
                                Answers.list(answer.get(2))));
    }

    Task task() {
        long before = facts.get(5) == null ? 0 : Long.parseLong(text(4));
        return history(before).now();
    }

    TaskHistory history() {
        return history(facts.get(3) == null ? 0 : Long.parseLong(text(3)));
    }

    StoredTask stored() {
        return new StoredTask(
                task(),
                Long.parseLong(text(1)),
                Duration.ofMillis(Long.parseLong(text(2))),
                steps.stream().map(step -> TaskJson.step(Answers.text(step))).toList());
    }

    /** The first of the events follows the version {@code before}. */
    private TaskHistory history(long before) {
        Caller caller = new Caller(text(0));
        List<TaskEvent> past = new ArrayList<>();
        for (Object event : events) {
            past.add(TaskJson.event(before + past.size() + 1, Answers.text(event)));
        }
        return new TaskHistory(id, caller, snapshot(caller), past);
    }

    private @Nullable Task snapshot(Caller caller) {
        return facts.get(5) == null
                ? null
                : TaskJson.task(id, caller, Long.parseLong(text(4)), text(5));
    }

    private String text(int index) {
        return Answers.text(facts.get(index));
    }
}
