package dev.lucia.benchmarks;

import dev.lucia.benchmarks.report.Notebook;

/** Something that is measured on its own. */
public interface Figure {

    /** By what {@code --only} knows it. */
    String name();

    /** What it measures, in one line. */
    String about();

    /** Measures it beside its baselines. */
    void measure(Settings settings, Notebook notebook) throws Exception;
}
