package dev.lucia.task.chaos;

import dev.lucia.task.Task;
import dev.lucia.task.TaskEvent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What must be true of every acknowledged task, whatever was killed; collects what is not. */
final class HistoryChecker {

    private final List<String> faults = new ArrayList<>();

    /** What was found, a line each; empty if all promises were kept. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /**
     * Checks one task.
     *
     * @param stored as the store has it, if it does
     * @param story its events as a subscriber saw them, beginning with the second
     * @param effects how often its effect happened
     */
    void check(String id, Optional<Task> stored, List<TaskEvent> story, int effects) {
        if (stored.isEmpty()) {
            faults.add(id + " was acknowledged and is lost");
            return;
        }
        Task task = stored.get();
        if (!task.isSettled()) {
            faults.add(id + " is stuck in " + task.state());
        }
        if (effects > 1) {
            faults.add(id + " had its effect " + effects + " times");
        }
        long expected = 2;
        for (TaskEvent event : story) {
            if (event.number() != expected++) {
                faults.add(id + " has event " + event.number() + " out of sequence");
            }
        }
        if (!story.isEmpty() && story.getLast().number() != task.version()) {
            faults.add(id + " ended at " + task.version() + ", and listeners saw another end");
        }
        long ends = story.stream().filter(TaskEvent::isLast).count();
        if (ends > 1 || (task.state().isTerminal() && ends == 0)) {
            faults.add(id + " ended " + ends + " times");
        }
    }
}
