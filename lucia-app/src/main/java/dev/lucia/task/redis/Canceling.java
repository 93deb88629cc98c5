package dev.lucia.task.redis;

import dev.lucia.task.Caller;
import dev.lucia.task.CancelResult;
import dev.lucia.task.Message;
import dev.lucia.task.TaskChange.StatusChanged;
import dev.lucia.task.TaskEvent;
import dev.lucia.task.TaskId;
import dev.lucia.task.TaskProperties;
import dev.lucia.task.TaskState;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Ends tasks from outside: by their caller's wish, or because nobody answered. */
record Canceling(RedisScripts scripts, Keys keys, TaskProperties properties) {

    CancelResult cancel(Caller caller, TaskId id) {
        return cancel(caller.name(), id, false, null);
    }

    CancelResult cancelUnanswered(String caller, TaskId id, Message reason) {
        return cancel(caller, id, true, reason);
    }

    private CancelResult cancel(
            String caller, TaskId id, boolean unanswered, @Nullable Message reason) {
        Instant at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        StatusChanged change = new StatusChanged(TaskState.CANCELED, reason);
        List<Object> answer =
                scripts.run(
                        Script.CANCEL,
                        keys.task(id),
                        keys.arguments(
                                id,
                                caller,
                                unanswered ? 1 : 0,
                                TaskJson.event(at, change),
                                at,
                                properties.retention()));
        return switch (Answers.code(answer)) {
            case 1 ->
                    new CancelResult.Canceled(
                            new TaskEvent(Answers.number(answer.get(1)), at, change),
                            Answers.number(answer.get(2)));
            case 0 -> new CancelResult.NotCancelable(Answers.state(answer.get(1)));
            default -> new CancelResult.Unknown();
        };
    }
}
