package dev.lucia.benchmarks.durable;

import static dev.lucia.benchmarks.report.Measurement.promised;
import static dev.lucia.benchmarks.report.Measurement.told;

import dev.lucia.benchmarks.Figure;
import dev.lucia.benchmarks.Settings;
import dev.lucia.benchmarks.process.Service;
import dev.lucia.benchmarks.report.Bound.AtMost;
import dev.lucia.benchmarks.report.Notebook;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/** A replica dies by kill -9; from then until another one has ended its task and told of it. */
public final class TakeOverFigure implements Figure {

    private static final int BEAT_MILLIS = 1000;

    @Override
    public String name() {
        return "take-over";
    }

    @Override
    public String about() {
        return "from the kill -9 of a replica to the end of its task on another one";
    }

    @Override
    public void measure(Settings settings, Notebook notebook) throws Exception {
        Random random = new Random(settings.seed());
        List<Double> seconds = new ArrayList<>();
        try (Lab lab = new Lab(settings, 2)) {
            for (int i = 0; i < settings.takeOvers(); i++) {
                notebook.say("kill " + (i + 1) + " of " + settings.takeOvers());
                Service victim = lab.service(i % 2);
                Service heir = lab.service((i + 1) % 2);
                victim.awaitReady();
                seconds.add(takeOver(victim, heir, random.nextInt(BEAT_MILLIS)));
            }
        }
        double max = seconds.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        double mean = seconds.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        notebook.keep("seconds", seconds);
        notebook.note(
                promised(
                        "take-over after kill -9, the longest of " + seconds.size(),
                        max,
                        "s",
                        new AtMost(8),
                        new AtMost(5)));
        notebook.note(told("take-over after kill -9, mean", mean, "s"));
    }

    /** Kills {@code victim} at some moment between two of its heartbeats, and starts it again. */
    private static double takeOver(Service victim, Service heir, int moment) throws Exception {
        String task =
                JsonMapper.shared()
                        .readTree(victim.post("submit", "heir " + victim.name()))
                        .get("taskId")
                        .asString();
        CompletableFuture<Long> ended =
                CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                heir.post("await", task);
                                return System.nanoTime();
                            } catch (IOException failed) {
                                throw new UncheckedIOException(failed);
                            }
                        });
        LockSupport.parkNanos(moment * 1_000_000L);
        long killed = System.nanoTime();
        victim.kill();
        long over = ended.get();
        victim.restart();
        return (over - killed) / 1e9;
    }
}
