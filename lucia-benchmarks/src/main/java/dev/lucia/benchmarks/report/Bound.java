package dev.lucia.benchmarks.report;

import java.util.Locale;

/** What a figure has to be, on the right side of a limit. */
public sealed interface Bound {

    /** Whether {@code value} is on the right side. */
    boolean holds(double value);

    /** No less than this. */
    record AtLeast(double limit) implements Bound {

        @Override
        public boolean holds(double value) {
            return value >= limit;
        }

        @Override
        public String toString() {
            return ">= " + number(limit);
        }
    }

    /** No more than this. */
    record AtMost(double limit) implements Bound {

        @Override
        public boolean holds(double value) {
            return value <= limit;
        }

        @Override
        public String toString() {
            return "<= " + number(limit);
        }
    }

    /** A number as people write it: as many digits as tell something. */
    static String number(double value) {
        if (value == Math.rint(value) || Math.abs(value) >= 100) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, Math.abs(value) >= 10 ? "%.1f" : "%.2f", value);
    }
}
