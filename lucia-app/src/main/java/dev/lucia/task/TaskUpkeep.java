package dev.lucia.task;

import java.util.List;
import java.util.Map;

/** What has to be done to the store from time to time, by any replica. */
public interface TaskUpkeep {

    /** Cancels at most {@code max} tasks whose question was not answered in time; gives them. */
    List<TaskId> cancelUnanswered(int max);

    /** Drops tasks from the lists whose retention is over. */
    void sweepLists();

    /** How many tasks are stored, by state. */
    Map<TaskState, Long> count();
}
