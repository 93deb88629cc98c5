package dev.lucia.task.redis;

import dev.lucia.task.CancelResult;
import dev.lucia.task.Message;
import dev.lucia.task.TaskId;
import dev.lucia.task.TaskState;
import dev.lucia.task.TaskUpkeep;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The chores, each in small bites, so that no script keeps Redis busy. */
final class RedisTaskUpkeep implements TaskUpkeep {

    private static final int SWEPT = 500;

    private final RedisScripts scripts;
    private final Keys keys;
    private final Canceling canceling;

    RedisTaskUpkeep(RedisScripts scripts, Keys keys, Canceling canceling) {
        this.scripts = scripts;
        this.keys = keys;
        this.canceling = canceling;
    }

    @Override
    public List<TaskId> cancelUnanswered(int max) {
        List<Object> due = scripts.run(Script.UNANSWERED, keys.due(), keys.arguments(max));
        List<TaskId> canceled = new ArrayList<>();
        for (int i = 0; i < due.size(); i += 2) {
            TaskId id = Answers.taskId(due.get(i));
            Message reason =
                    Message.ofAgent("Nobody answered in time, so I don't wait any longer.");
            if (canceling.cancelUnanswered(due.get(i + 1).toString(), id, reason)
                    instanceof CancelResult.Canceled) {
                canceled.add(id);
            }
        }
        return canceled;
    }

    @Override
    public void sweepLists() {
        for (Object caller : scripts.run(Script.CALLERS, keys.callers(), keys.arguments())) {
            while (sweep(caller) == SWEPT) {
                // There may be more of this caller.
            }
        }
    }

    private long sweep(Object caller) {
        Arguments arguments = keys.arguments(caller, SWEPT);
        addStates(arguments);
        return Answers.number(scripts.run(Script.SWEEP, keys.callers(), arguments).getFirst());
    }

    @Override
    public Map<TaskState, Long> count() {
        return count("");
    }

    /** How many tasks {@code caller} has, or all callers if that is empty. */
    Map<TaskState, Long> count(String caller) {
        Arguments arguments = keys.arguments(caller);
        addStates(arguments);
        List<Object> counts = scripts.run(Script.COUNT, keys.callers(), arguments);
        Map<TaskState, Long> byState = new EnumMap<>(TaskState.class);
        TaskState[] states = TaskState.values();
        for (int i = 0; i < states.length; i++) {
            byState.put(states[i], Answers.number(counts.get(i)));
        }
        return byState;
    }

    private static void addStates(Arguments arguments) {
        for (TaskState state : TaskState.values()) {
            arguments.add(state);
        }
    }
}
