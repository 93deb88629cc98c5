package dev.lucia.timer;

/** Where a timer stands. */
public enum TimerState {
    /** Waits for its time. */
    RUNNING,
    /** Waits to be resumed. */
    PAUSED,
    /** Its time has come, and a replica is making it a task. */
    FIRING,
    /** Has become a task, and can be stopped or snoozed. */
    RINGING,
    /** Over; remembered only until its last task has looked it up. */
    DONE
}
