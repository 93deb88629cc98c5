package dev.lucia.benchmarks.report;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

/**
 * One figure.
 *
 * @param what is measured, and against what
 * @param must what it has to be, if anything was promised
 * @param aim what it should be
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Measurement(
        String what,
        double value,
        String unit,
        @Nullable String must,
        @Nullable String aim,
        Verdict verdict) {

    /** How a figure compares with what was promised. */
    public enum Verdict {
        /** What it should be. */
        AIM,
        /** What it has to be. */
        MUST,
        /** Not what it has to be. */
        MISSED,
        /** Nothing was promised: a baseline, or told for completeness. */
        TOLD
    }

    /** A figure of which nothing was promised. */
    public static Measurement told(String what, double value, String unit) {
        return new Measurement(what, value, unit, null, null, Verdict.TOLD);
    }

    /** A figure that was promised. */
    public static Measurement promised(
            String what, double value, String unit, Bound must, Bound aim) {
        Verdict verdict =
                aim.holds(value) ? Verdict.AIM : must.holds(value) ? Verdict.MUST : Verdict.MISSED;
        return new Measurement(what, value, unit, must.toString(), aim.toString(), verdict);
    }
}
