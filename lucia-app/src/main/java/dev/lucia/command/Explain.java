package dev.lucia.command;

import dev.lucia.agent.Explanation;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code lucia explain "..."}: why a sentence is taken as it is, from a running service. */
@Command(
        name = "explain",
        description = {
            "Shows what a running service would do for a sentence and why, and does nothing.",
            "",
            Api.KEY_HINT
        })
final class Explain implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Mixin private Api api = new Api();

    @Parameters(
            paramLabel = "SENTENCE",
            arity = "1..*",
            description = "What somebody says: \"turn on the kitchen lights\".")
    private List<String> words = List.of();

    @Option(
            names = "--room",
            paramLabel = "ROOM",
            description = "Where it is said: the name of an area.")
    private @Nullable String room;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "Its language, such as en or de-CH (default: Home Assistant's).")
    private @Nullable String language;

    @Override
    public Integer call() throws InterruptedException {
        Map<String, Object> context = new HashMap<>();
        if (room != null) {
            context.put("deviceArea", room);
        }
        if (language != null) {
            context.put("language", language);
        }
        JsonNode answer =
                api.post(
                        "/api/conversation/explain",
                        Map.of("text", String.join(" ", words), "context", context));
        Explanation explanation = JsonMapper.shared().treeToValue(answer, Explanation.class);
        new ExplanationPage(spec.commandLine().getOut()).print(explanation);
        return 0;
    }
}
