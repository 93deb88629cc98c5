package dev.lucia.benchmarks.process;

import java.lang.management.ManagementFactory;

/** The Java heap, with nothing in it that is not needed. */
public final class Heap {

    private static final int COLLECTIONS = 4;

    private Heap() {}

    /** Bytes that are in use. */
    public static long used() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
