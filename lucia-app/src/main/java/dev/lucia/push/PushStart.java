package dev.lucia.push;

/** What of a task is posted to a new {@link PushConfig}. */
public enum PushStart {
    /** All that happened, from the submission on: for a config that came with it. */
    SUBMISSION,
    /** What happens from now on. */
    NOW
}
