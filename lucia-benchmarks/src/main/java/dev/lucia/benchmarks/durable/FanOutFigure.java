package dev.lucia.benchmarks.durable;

import static dev.lucia.benchmarks.report.Measurement.promised;
import static dev.lucia.benchmarks.report.Measurement.told;

import dev.lucia.benchmarks.Figure;
import dev.lucia.benchmarks.Settings;
import dev.lucia.benchmarks.load.Latency;
import dev.lucia.benchmarks.load.Request;
import dev.lucia.benchmarks.process.Service;
import dev.lucia.benchmarks.report.Bound.AtMost;
import dev.lucia.benchmarks.report.Notebook;

import org.HdrHistogram.Histogram;

import java.io.IOException;
import java.io.UncheckedIOException;

/** One task with many listeners on two replicas: from when its news are made to each of them. */
public final class FanOutFigure implements Figure {

    private static final int WARM_UP_ROUNDS = 3;

    /** What the news took, and what Redis was asked meanwhile. */
    private record Spread(Histogram delays, double commands) {}

    @Override
    public String name() {
        return "fan-out";
    }

    @Override
    public String about() {
        return "one task with 1,000 listeners on two replicas";
    }

    @Override
    public void measure(Settings settings, Notebook notebook) throws Exception {
        try (Lab lab = new Lab(settings, 2)) {
            Spread few = spread(lab, 1, "few");
            for (int i = 0; i < WARM_UP_ROUNDS; i++) {
                notebook.say("warming up, round " + (i + 1) + " of " + WARM_UP_ROUNDS);
                few = spread(lab, 1, "few-" + i);
                spread(lab, settings.listeners() / 2, "warm-up-" + i);
            }
            Histogram all = new Histogram(few.delays());
            all.reset();
            double commands = 0;
            for (int i = 0; i < settings.rounds(); i++) {
                notebook.say("round " + (i + 1) + " of " + settings.rounds());
                Spread many = spread(lab, settings.listeners() / 2, "round-" + i);
                all.add(many.delays());
                commands = many.commands();
            }
            notebook.keep("delays", Latency.of(all));
            notebook.note(
                    promised(
                            "from news to each of " + settings.listeners() + " listeners, p99",
                            all.getValueAtPercentile(99) / 1e6,
                            "ms",
                            new AtMost(250),
                            new AtMost(100)));
            notebook.note(told("Redis commands meanwhile, scripts' own included", commands, ""));
            notebook.note(told("the same with one listener on each replica", few.commands(), ""));
        }
    }

    private static Spread spread(Lab lab, int each, String key)
            throws IOException, InterruptedException {
        try (Listeners listeners = new Listeners()) {
            Request listen = lab.listen("news", key);
            for (Service service : lab.services()) {
                listeners.open(service.port(), each, listen);
            }
            double before = lab.redisInfo("stats", "total_commands_processed");
            Histogram delays = listeners.hear(() -> open(lab));
            double after = lab.redisInfo("stats", "total_commands_processed");
            return new Spread(delays, after - before);
        }
    }

    private static void open(Lab lab) {
        try {
            for (Service service : lab.services()) {
                service.post("open", "news");
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
