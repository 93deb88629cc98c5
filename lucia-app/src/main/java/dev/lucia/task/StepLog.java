package dev.lucia.task;

import dev.lucia.task.StepRecord.Done;
import dev.lucia.task.StepRecord.Started;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a task did so far, and what of it has still to be stored. Guarded by its run's lock. */
final class StepLog {

    private final Set<String> started = new HashSet<>();
    private final Map<String, String> results = new HashMap<>();
    private final List<StepRecord> unstored = new ArrayList<>();

    StepLog(List<StepRecord> stored) {
        stored.forEach(this::note);
    }

    /** What the step of this key gave when it was done. */
    Optional<String> result(String key) {
        return Optional.ofNullable(results.get(key));
    }

    /** Whether the step began and nobody knows how it ended. */
    boolean isUncertain(Step step) {
        return started.contains(step.key()) && !results.containsKey(step.key());
    }

    /** Notes a record that may be stored later, with the next write. */
    void add(StepRecord step) {
        note(step);
        unstored.add(step);
    }

    /** The records that the next write has to store. */
    List<StepRecord> unstored() {
        return List.copyOf(unstored);
    }

    /** That write is on disk. */
    void stored() {
        unstored.clear();
    }

    private void note(StepRecord step) {
        switch (step) {
            case Started(String key) -> started.add(key);
            case Done(String key, String result) -> results.put(key, result);
        }
    }
}
