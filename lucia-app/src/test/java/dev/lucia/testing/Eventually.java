package dev.lucia.testing;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what has to become true; the bound only ends a test that would fail anyway. */
public final class Eventually {

    private static final long PATIENCE_NANOS = 30_000_000_000L;
    private static final long LOOK_AGAIN_NANOS = 2_000_000L;

    private Eventually() {}

    /** Returns as soon as {@code condition} holds; fails naming {@code what} if it never does. */
    public static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("never came: " + what);
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }
}
