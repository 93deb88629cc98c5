package dev.lucia.benchmarks.language;

import org.HdrHistogram.Histogram;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;

/**
 * How fast one thread does a thing, again and again.
 *
 * @param perSecond of the thread's own processor time: what other processes take does not count
 * @param clock how long one took, waits for the processor included
 * @param processor how long one took of the thread's own processor time
 * @param sum of what the work gave, so that no compiler leaves it out
 */
record Pace(double perSecond, Micros clock, Micros processor, int sum) {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int PATIENCE = 3;

    /** Percentiles, in microseconds. */
    record Micros(double p50, double p99, double p999, double max) {

        static Micros of(Histogram nanos) {
            return new Micros(
                    nanos.getValueAtPercentile(50) / 1e3,
                    nanos.getValueAtPercentile(99) / 1e3,
                    nanos.getValueAtPercentile(99.9) / 1e3,
                    nanos.getMaxValue() / 1e3);
        }
    }

    /**
     * Does {@code work} with one input after the other for {@code length} of processor time, or
     * three times as long by the clock where others have the processor.
     */
    static <T> Pace of(List<T> inputs, ToIntFunction<T> work, Duration length) {
        Histogram clock = new Histogram(TimeUnit.SECONDS.toNanos(60), 3);
        Histogram processor = new Histogram(TimeUnit.SECONDS.toNanos(60), 3);
        int sum = 0;
        long used = 0;
        long start = System.nanoTime();
        long end = start + PATIENCE * length.toNanos();
        long before = start;
        long usedBefore = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; used < length.toNanos() && before - end < 0; i++) {
            sum += work.applyAsInt(inputs.get(i % inputs.size()));
            long now = System.nanoTime();
            long usedNow = THREADS.getCurrentThreadCpuTime();
            clock.recordValue(now - before);
            processor.recordValue(usedNow - usedBefore);
            used += usedNow - usedBefore;
            before = now;
            usedBefore = usedNow;
        }
        return new Pace(
                clock.getTotalCount() * 1e9 / used, Micros.of(clock), Micros.of(processor), sum);
    }
}
