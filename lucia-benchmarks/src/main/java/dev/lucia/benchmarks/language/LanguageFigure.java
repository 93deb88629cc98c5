package dev.lucia.benchmarks.language;

import static dev.lucia.benchmarks.report.Measurement.promised;
import static dev.lucia.benchmarks.report.Measurement.told;

import dev.lucia.benchmarks.Figure;
import dev.lucia.benchmarks.Settings;
import dev.lucia.benchmarks.process.Child;
import dev.lucia.benchmarks.report.Bound.AtLeast;
import dev.lucia.benchmarks.report.Bound.AtMost;
import dev.lucia.benchmarks.report.Notebook;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.List;

/** From a sentence to a plan, in a home of 500 things. */
public final class LanguageFigure implements Figure {

    private static final double MEGABYTE = 1 << 20;

    @Override
    public String name() {
        return "language";
    }

    @Override
    public String about() {
        return "sentences to plans without a model, in a home of 500 things";
    }

    @Override
    public void measure(Settings settings, Notebook notebook) throws IOException {
        try (Child child =
                Child.start(
                        LanguageRun.class,
                        List.of(
                                Long.toString(settings.warmUp().toSeconds()),
                                Long.toString(settings.length().toSeconds())))) {
            String printed = child.out().readLine();
            if (printed == null) {
                throw new IllegalStateException("the language run ended without a result");
            }
            note(JsonMapper.shared().readValue(printed, LanguageRun.Result.class), notebook);
        }
    }

    private static void note(LanguageRun.Result result, Notebook notebook) {
        notebook.keep("result", result);
        if (result.understood() < result.sentences()) {
            throw new IllegalStateException(
                    "only %d of %d sentences were understood: the others cost too little to count"
                            .formatted(result.understood(), result.sentences()));
        }
        Pace planning = result.planning();
        Pace requests = result.requests();
        notebook.note(
                promised(
                        "sentences to plans, one thread, per second of processor time",
                        planning.perSecond(),
                        "/s",
                        new AtLeast(5_000),
                        new AtLeast(20_000)));
        notebook.note(
                told(
                        "baseline: the sentence's JSON request read, per second of processor time",
                        requests.perSecond(),
                        "/s"));
        notebook.note(
                told(
                        "a plan costs as much as reading so many JSON requests",
                        requests.perSecond() / planning.perSecond(),
                        "x"));
        notebook.note(
                promised(
                        "from sentence to plan, p50",
                        planning.clock().p50() / 1e3,
                        "ms",
                        new AtMost(2),
                        new AtMost(0.2)));
        notebook.note(
                promised(
                        "from sentence to plan, p99",
                        planning.clock().p99() / 1e3,
                        "ms",
                        new AtMost(10),
                        new AtMost(1)));
        notebook.note(
                told(
                        "the same, p99 of processor time: without waits for the processor",
                        planning.processor().p99() / 1e3,
                        "ms"));
        notebook.note(
                promised(
                        "heap held by five languages and 500 names in each",
                        result.heapBytes() / MEGABYTE,
                        "MB",
                        new AtMost(40),
                        new AtMost(20)));
    }
}
