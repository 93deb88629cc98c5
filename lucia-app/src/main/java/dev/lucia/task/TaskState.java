package dev.lucia.task;

/** Where a task stands; the states of A2A 1.0. */
public enum TaskState {
    /** Never seen: a task is begun in the very step that stores it. Named, as A2A names it. */
    SUBMITTED,
    WORKING,
    /** Waits for an answer of the user; holds no lease. */
    INPUT_REQUIRED,
    /** Waits for the user to authenticate elsewhere; holds no lease. */
    AUTH_REQUIRED,
    COMPLETED,
    FAILED,
    CANCELED,
    REJECTED;

    /** Whether the task has ended for good. */
    public boolean isTerminal() {
        return switch (this) {
            case COMPLETED, FAILED, CANCELED, REJECTED -> true;
            case SUBMITTED, WORKING, INPUT_REQUIRED, AUTH_REQUIRED -> false;
        };
    }

    /** Whether the task waits for someone outside. */
    public boolean isInterrupted() {
        return this == INPUT_REQUIRED || this == AUTH_REQUIRED;
    }
}
