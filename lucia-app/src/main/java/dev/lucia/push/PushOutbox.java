package dev.lucia.push;

import java.time.Duration;
import java.util.List;

/**
 * News that wait to be posted: in order for each task and receiver, by one replica at a time. What
 * a replica took and did not settle in time, since it was killed, is given to another one. Safe for
 * use by many threads and replicas; fails as {@link dev.lucia.task.TaskStore} does.
 */
public interface PushOutbox {

    /** What is due now, for this replica to post; at most {@code max}. */
    List<DueNews> take(int max);

    /** All up to the event {@code version} was posted. */
    Progress delivered(DueNews news, long version);

    /** The next post failed, and is due again after {@code delay}. */
    void postpone(DueNews news, int attempts, Duration delay);

    /** Nothing that has happened so far will be posted any more. */
    void giveUp(DueNews news);

    /** Puts news aside that can't be handled at all, for people to look at. */
    void park(DueNews news, String reason);

    /** How many receivers have news waiting. */
    long depth();

    /** How it goes on after a post. */
    enum Progress {
        /** More has happened meanwhile, and is still this replica's to post. */
        MORE,
        /** All was posted. */
        DONE,
        /** Another replica goes on, or nobody wants to hear any more. */
        LOST
    }
}
