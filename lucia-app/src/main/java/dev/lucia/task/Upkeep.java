package dev.lucia.task;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The chores of the store; every replica does them, and it does no harm if several do. */
final class Upkeep {

    private static final Logger log = LoggerFactory.getLogger(Upkeep.class);
    private static final int MAX = 100;

    private final TaskUpkeep store;
    private final TaskMetrics metrics;

    Upkeep(TaskUpkeep store, TaskMetrics metrics) {
        this.store = store;
        this.metrics = metrics;
    }

    /** Ends questions that nobody answered in time. */
    void cancelUnanswered() {
        quietly(
                () -> {
                    for (TaskId id : store.cancelUnanswered(MAX)) {
                        metrics.entered(TaskState.CANCELED);
                        log.atInfo().addKeyValue("task", id).log("Nobody answered in time");
                    }
                });
    }

    /** Drops what is forgotten from the lists. */
    void sweep() {
        quietly(store::sweepLists);
    }

    /** Reads how many tasks there are. */
    void count() {
        quietly(() -> metrics.counted(store.count()));
    }

    private static void quietly(Runnable chore) {
        try {
            chore.run();
        } catch (StoreUnavailable away) {
            log.atDebug().log("No upkeep without the task store");
        }
    }
}
