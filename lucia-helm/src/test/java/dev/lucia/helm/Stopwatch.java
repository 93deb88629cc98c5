package dev.lucia.helm;

/** Seconds since it was made, for what a test prints; no test fails by it. */
record Stopwatch(long start) {

    Stopwatch() {
        this(System.nanoTime());
    }

    double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }

    /** Prints what was measured, so that it is found in the log of the build. */
    static void print(String measured) {
        System.out.println("measured: " + measured);
    }
}
