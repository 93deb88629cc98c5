package dev.lucia.task;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tasks that have just ended or stopped here, each kept for the one who waits for it: that saves
 * reading it again. What changes afterwards, or was not asked for, is dropped.
 */
final class FreshResults {

    private static final int KEPT = 256;

    private final Map<TaskId, Task> tasks =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<TaskId, Task> eldest) {
                    return size() > KEPT;
                }
            };

    synchronized void put(Task task) {
        tasks.put(task.id(), task);
    }

    synchronized Optional<Task> take(Caller caller, TaskId id) {
        Task task = tasks.get(id);
        if (task == null || !task.caller().equals(caller)) {
            return Optional.empty();
        }
        tasks.remove(id);
        return Optional.of(task);
    }

    synchronized void changed(TaskSignal signal) {
        Task task = tasks.get(signal.task());
        if (task != null && (signal.isErased() || task.version() < signal.version())) {
            tasks.remove(signal.task());
        }
    }

    synchronized void clear() {
        tasks.clear();
    }
}
