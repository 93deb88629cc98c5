package dev.lucia.benchmarks.report;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * All that was measured in one run.
 *
 * @param began when the run did
 * @param settings how long and how often was measured
 */
public record Report(
        String version,
        Instant began,
        Machine machine,
        String redis,
        Map<String, Object> settings,
        List<Notebook.Entry> figures) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String ROW = "%-9s  %-78s %12s %-8s %-10s %-10s %s%n";

    /** Writes everything, raw values too, as JSON. */
    public void write(Path file) {
        JSON.writeValue(file.toFile(), this);
    }

    /** Whether every figure was measured, and every promise kept. */
    public boolean missesNothing() {
        return figures.stream().allMatch(figure -> figure.failure() == null)
                && figures.stream()
                        .flatMap(figure -> figure.measurements().stream())
                        .noneMatch(row -> row.verdict() == Measurement.Verdict.MISSED);
    }

    /** Prints where and when it was, and a row for each figure. */
    public void print(PrintStream out) {
        out.printf("Lucia %s, measured %s%n", version, began);
        out.printf(
                Locale.ROOT,
                "%s, %d cores, %d MB; %s; %s; Redis %s%n",
                machine.processor(),
                machine.cores(),
                machine.memoryBytes() >> 20,
                machine.system(),
                machine.java(),
                redis);
        out.printf(
                Locale.ROOT,
                "Load %.1f before and %.1f after%s%n%n",
                machine.load().before(),
                machine.load().after(),
                machine.load().before() > machine.cores()
                        ? ": other work disturbed this run, look at ratios only"
                        : "");
        out.printf(ROW, "figure", "what", "measured", "unit", "must", "aim", "");
        for (Notebook.Entry figure : figures) {
            figure.measurements().forEach(measurement -> print(out, figure.figure(), measurement));
            if (figure.failure() != null) {
                out.printf("%-9s  FAILED: %s%n", figure.figure(), figure.failure());
            }
        }
    }

    private static void print(PrintStream out, String figure, Measurement row) {
        out.printf(
                ROW,
                figure,
                row.what(),
                Bound.number(row.value()),
                row.unit(),
                row.must() == null ? "" : row.must(),
                row.aim() == null ? "" : row.aim(),
                switch (row.verdict()) {
                    case AIM -> "ok";
                    case MUST -> "ok (aim missed)";
                    case MISSED -> "MISSED";
                    case TOLD -> "";
                });
    }
}
