package dev.lucia.benchmarks;

import dev.lucia.benchmarks.report.Machine;
import dev.lucia.benchmarks.report.Notebook;
import dev.lucia.benchmarks.report.Report;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** The program: measures, prints a table, and keeps the raw values. */
@Command(
        name = "benchmarks",
        description = {
            "Measures Lucia beside baselines taken in the same run. Absolute figures hold on no"
                    + " other machine; the ratios do, while the machine has nothing else to do.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Versions.class,
        sortOptions = false)
public final class Benchmarks implements Callable<Integer> {

    @Option(
            names = "--only",
            split = ",",
            converter = Figures.class,
            paramLabel = "FIGURE",
            description = "Measure only these; --list tells what each is.")
    private List<Figure> only = Figures.ALL;

    @Option(names = "--list", description = "Name the figures, and measure nothing.")
    private boolean list;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Where the raw values go; ${DEFAULT-VALUE}.")
    private Path output = Path.of("benchmarks.json");

    @Mixin private Settings settings = new Settings();

    /** Runs it; ends with 1 if a promise was missed or a figure failed. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Benchmarks()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        if (list) {
            Figures.ALL.forEach(f -> System.out.printf("%-10s %s%n", f.name(), f.about()));
            return CommandLine.ExitCode.OK;
        }
        Instant began = Instant.now();
        double load = Machine.currentLoad();
        List<Notebook.Entry> entries = new ArrayList<>();
        for (Figure figure : only) {
            entries.add(measure(figure));
        }
        Report report =
                new Report(
                        Versions.lucia(),
                        began,
                        Machine.now(load),
                        Versions.redis(settings.redisServer()),
                        settings.values(),
                        entries);
        report.write(output);
        report.print(System.out);
        return report.missesNothing() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    /** What cannot be measured does not keep the others from it. */
    private Notebook.Entry measure(Figure figure) {
        Notebook notebook = new Notebook(figure.name(), System.err);
        notebook.say(figure.about());
        try {
            figure.measure(settings, notebook);
            return notebook.entry();
        } catch (Exception | AssertionError failure) {
            failure.printStackTrace();
            return notebook.failed(failure);
        }
    }
}
