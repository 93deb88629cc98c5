package dev.lucia.benchmarks.durable;

import static dev.lucia.benchmarks.report.Measurement.promised;
import static dev.lucia.benchmarks.report.Measurement.told;

import dev.lucia.benchmarks.Figure;
import dev.lucia.benchmarks.Settings;
import dev.lucia.benchmarks.load.Clients;
import dev.lucia.benchmarks.load.Round;
import dev.lucia.benchmarks.process.Service;
import dev.lucia.benchmarks.report.Bound.AtLeast;
import dev.lucia.benchmarks.report.Bound.AtMost;
import dev.lucia.benchmarks.report.Notebook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A task stored on disk before it is acknowledged, beside a request that does nothing and beside
 * Redis alone. The three take turns, so that whatever disturbs the machine disturbs them alike.
 */
public final class SubmitFigure implements Figure {

    private static final int CLIENTS = 32;
    private static final int REQUESTS = 4000;
    private static final int REDIS_COMMANDS = 20_000;
    private static final int WARM_UP_ROUNDS = 5;
    private static final String TEXT = "hold this task";

    /** One turn of each. */
    record Turn(
            Round nothing,
            double nothingSeconds,
            Round submit,
            double submitSeconds,
            double redisPerSecond) {

        double besideNothing() {
            return submit.perSecond() / nothing.perSecond();
        }

        double besideRedis() {
            return submit.perSecond() / redisPerSecond;
        }

        double processorTime() {
            return submitSeconds / nothingSeconds;
        }
    }

    @Override
    public String name() {
        return "submit";
    }

    @Override
    public String about() {
        return "durable submits beside a no-op endpoint and redis-benchmark, 32 clients";
    }

    @Override
    public void measure(Settings settings, Notebook notebook) throws Exception {
        try (Lab lab = new Lab(settings, 1)) {
            Clients clients = new Clients(lab.service(0).port(), CLIENTS);
            List<String> script = script(lab);
            notebook.keep("script", script);
            for (int i = 0; i < WARM_UP_ROUNDS; i++) {
                notebook.say("warming up, round " + (i + 1) + " of " + WARM_UP_ROUNDS);
                turn(lab, clients, script);
            }
            List<Turn> turns = new ArrayList<>();
            for (int i = 0; i < settings.rounds(); i++) {
                notebook.say("round " + (i + 1) + " of " + settings.rounds());
                turns.add(turn(lab, clients, script));
            }
            notebook.keep("turns", turns);
            note(turns, notebook);
        }
    }

    private static List<String> script(Lab lab) throws Exception {
        if (!RedisBenchmark.isInstalled()) {
            throw new IllegalStateException(
                    "redis-benchmark is not installed; Debian has it in redis-tools");
        }
        int port = lab.redis().port();
        Service service = lab.service(0);
        RecordedScript first = RecordedScript.of(port, TEXT, () -> service.post("submit", TEXT));
        RecordedScript second = RecordedScript.of(port, TEXT, () -> service.post("submit", TEXT));
        return first.repeatable(second);
    }

    private static Turn turn(Lab lab, Clients clients, List<String> script)
            throws IOException, InterruptedException {
        Service service = lab.service(0);
        double before = seconds(service);
        Round nothing = clients.inTurn(service.request("nothing", TEXT), REQUESTS);
        double between = seconds(service);
        Round submit = clients.inTurn(service.request("submit", TEXT), REQUESTS);
        double after = seconds(service);
        lab.settle();
        double redis =
                RedisBenchmark.perSecond(lab.redis().port(), CLIENTS, REDIS_COMMANDS, script);
        return new Turn(nothing, between - before, submit, after - between, redis);
    }

    private static double seconds(Service service) {
        return service.processorTime().toNanos() / 1e9;
    }

    private static void note(List<Turn> turns, Notebook notebook) {
        notebook.note(
                promised(
                        "durable submits / no-op requests of the same process",
                        median(turns, Turn::besideNothing),
                        "x",
                        new AtLeast(0.35),
                        new AtLeast(0.45)));
        notebook.note(
                promised(
                        "durable submits / redis-benchmark with the same script, same AOF",
                        median(turns, Turn::besideRedis),
                        "x",
                        new AtLeast(0.35),
                        new AtLeast(0.50)));
        notebook.note(
                promised(
                        "processor time of a submit / of a no-op, in the service",
                        median(turns, Turn::processorTime),
                        "x",
                        new AtMost(2.5),
                        new AtMost(2.0)));
        notebook.note(told("durable submits", median(turns, t -> t.submit().perSecond()), "/s"));
        notebook.note(told("baseline: no-op", median(turns, t -> t.nothing().perSecond()), "/s"));
        notebook.note(told("baseline: redis-benchmark", median(turns, Turn::redisPerSecond), "/s"));
    }

    private static double median(List<Turn> turns, ToDoubleFunction<Turn> value) {
        double[] sorted = turns.stream().mapToDouble(value).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
