package dev.lucia.command.demo;

import dev.lucia.command.CommandFailed;
import dev.lucia.model.simulator.Simulator;
import dev.lucia.model.simulator.SmallTalk;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/** {@code lucia simulate-model}. */
@Command(
        name = "simulate-model",
        description = {
            "Pretends to be a provider of language models on this machine, in the protocols of all"
                    + " four providers, for trying things out without a key. Ctrl-C ends it.",
            "",
            "A key that begins with \"wrong\" is refused, a model that begins with \"missing\" is"
                    + " not there. POST /faults with {\"fault\":\"broken\",\"times\":2} lets the"
                    + " next calls fail."
        })
public final class SimulateModel implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "11435",
            description = "Port on the loopback interface (default: ${DEFAULT-VALUE}).")
    private int port;

    @Override
    public Integer call() throws InterruptedException {
        try (Simulator simulator = Simulator.start(port, new SmallTalk())) {
            String url = simulator.url();
            spec.commandLine()
                    .getOut()
                    .printf(
                            """
                            A simulated provider of models is ready:

                                openai               %s/v1
                                azure-openai         %s
                                azure-ai-inference   %s/models
                                ollama               %s
                            """,
                            url, url, url, url);
            spec.commandLine().getOut().flush();
            new CountDownLatch(1).await();
            return 0;
        } catch (IOException taken) {
            throw new CommandFailed(
                    "port " + port + " can't be used (" + taken.getMessage() + "). Try --port 0.",
                    taken);
        }
    }
}
