package dev.lucia.task;

import org.jspecify.annotations.Nullable;

/** The task store did not answer in time; whether the operation took effect is unknown. */
public final class StoreUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreUnavailable(String operation, @Nullable Throwable cause) {
        super("task store unavailable during " + operation, cause);
    }
}
