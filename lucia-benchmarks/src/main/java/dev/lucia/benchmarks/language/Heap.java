package dev.lucia.benchmarks.language;

import java.lang.management.ManagementFactory;

/** The Java heap, with nothing in it that is not needed. */
final class Heap {

    private static final int COLLECTIONS = 4;

    private Heap() {}

    /** Bytes that are in use. */
    static long used() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
