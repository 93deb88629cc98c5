package dev.lucia.task;

import java.time.Instant;
import java.util.Optional;

/** Whether the task store answers; for readiness and metrics. Safe for use by many threads. */
public interface StoreConnection {

    /** When the store answered last, or empty if it never did since the start. */
    Optional<Instant> lastSeen();
}
