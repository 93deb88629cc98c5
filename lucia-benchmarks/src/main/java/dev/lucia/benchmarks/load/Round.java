package dev.lucia.benchmarks.load;

/** Some requests of one kind, all answered. */
public record Round(long count, long nanos, Latency latency) {

    public double perSecond() {
        return count * 1e9 / nanos;
    }
}
