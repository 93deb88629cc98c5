package dev.lucia.benchmarks.report;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes down what is measured for one figure, and tells how far the work is. */
public final class Notebook {

    private final String figure;
    private final PrintStream progress;
    private final long began = System.nanoTime();
    private final List<Measurement> measurements = new ArrayList<>();
    private final Map<String, Object> raw = new LinkedHashMap<>();

    public Notebook(String figure, PrintStream progress) {
        this.figure = figure;
        this.progress = progress;
    }

    public void note(Measurement measurement) {
        measurements.add(measurement);
    }

    /** Keeps what a figure was computed from. */
    public void keep(String name, Object value) {
        raw.put(name, value);
    }

    /** Tells those who wait what is being done. */
    public void say(String doing) {
        long seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
        progress.printf("[%s %3d s] %s%n", figure, seconds, doing);
    }

    /** What it came to. */
    public Entry entry() {
        return new Entry(figure, List.copyOf(measurements), Map.copyOf(raw), null);
    }

    /** What it came to until it failed. */
    public Entry failed(Throwable failure) {
        return new Entry(figure, List.copyOf(measurements), Map.copyOf(raw), failure.toString());
    }

    /**
     * One figure, done.
     *
     * @param raw what it was computed from
     * @param failure why not all of it could be measured
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            String figure,
            List<Measurement> measurements,
            Map<String, Object> raw,
            @Nullable String failure) {}
}
