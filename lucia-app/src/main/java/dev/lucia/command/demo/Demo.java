package dev.lucia.command.demo;

import dev.lucia.command.CommandFailed;
import dev.lucia.command.Service;
import dev.lucia.model.simulator.Simulator;
import dev.lucia.model.simulator.SmallTalk;

import org.springframework.boot.SpringApplication;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code lucia demo}. */
@Command(
        name = "demo",
        description = {
            "Runs Lucia with a simulated home and a Redis of its own, for this machine only.",
            "",
            "What it is told stays in the data folder and is there at the next start. Other"
                    + " settings are the service's, such as --server.port=8090. Ctrl-C ends it."
        })
public final class Demo implements Callable<Integer> {

    private final Service service;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "lucia-data",
            description = "Where it keeps its data (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("lucia-data");

    @Option(
            names = "--model-simulator",
            description =
                    "Also simulates a language model, to see what it does with what Lucia does not"
                            + " understand by itself.")
    private boolean modelSimulator;

    @Unmatched private List<String> settings = new ArrayList<>();

    public Demo(Service service) {
        this.service = service;
    }

    @Override
    public Integer call() {
        try (DataFolder folder = DataFolder.open(data)) {
            folder.stopOrphan();
            BundledRedis redis = BundledRedis.start(folder);
            // Runs when the service has been closed, whatever closes it.
            SpringApplication.getShutdownHandlers().add(redis::stop);
            return serve(redis, folder) ? awaitEnd(redis, folder) : 1;
        }
    }

    private boolean serve(BundledRedis redis, DataFolder folder) {
        String[] all = demo(redis, folder).with(settings).toArray(String[]::new);
        try {
            var started = service.start(all);
            Welcome.print(spec.commandLine().getOut(), started.getEnvironment(), folder);
            return true;
        } catch (RuntimeException toldBySpringBoot) {
            return false;
        }
    }

    private DemoSettings demo(BundledRedis redis, DataFolder folder) {
        DemoSettings demo = new DemoSettings(redis, folder.encryptionKey());
        if (modelSimulator) {
            Simulator simulator = simulator();
            SpringApplication.getShutdownHandlers().add(simulator::close);
            demo.use(simulator);
        }
        return demo;
    }

    private static Simulator simulator() {
        try {
            return Simulator.start(0, new SmallTalk());
        } catch (IOException noPort) {
            throw new CommandFailed("no port is free for the model simulator.", noPort);
        }
    }

    private static int awaitEnd(BundledRedis redis, DataFolder folder) {
        if (!redis.awaitEnd()) {
            throw new CommandFailed("the bundled Redis has ended. Its log: " + folder.log());
        }
        return 0;
    }
}
