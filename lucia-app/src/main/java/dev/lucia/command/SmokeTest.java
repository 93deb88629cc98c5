package dev.lucia.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import tools.jackson.databind.JsonNode;

import java.util.Map;
import java.util.concurrent.Callable;

/** {@code lucia smoke-test}: one real sentence to a running service. */
@Command(
        name = "smoke-test",
        description = {
            "Says one sentence to a running service and succeeds if it reports that it was done.",
            "",
            Api.KEY_HINT
        })
final class SmokeTest implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Mixin private Api api = new Api();

    @Option(
            names = "--text",
            paramLabel = "SENTENCE",
            defaultValue = "turn on the kitchen lights",
            description = "What to say (default: ${DEFAULT-VALUE}).")
    private String text = "";

    @Override
    public Integer call() throws InterruptedException {
        JsonNode answer = api.post("/api/conversation", Map.of("text", text));
        String said = answer.path("text").asString(answer.toString());
        if (!answer.path("command").isObject()) {
            throw new CommandFailed("\"" + text + "\" was not done. The service says: " + said);
        }
        spec.commandLine().getOut().println(said);
        return 0;
    }
}
