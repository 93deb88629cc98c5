package dev.lucia.timer;

/** What a timer is for. */
public enum TimerKind {
    /** Counts a length of time down; can be paused. */
    TIMER,
    /** Wakes at a time of day. */
    ALARM,
    /** Says a text. */
    REMINDER,
    /** Does what a sentence asks for. */
    ACTION
}
