package dev.lucia.agent;

import dev.lucia.home.EntityId;
import dev.lucia.home.Home;
import dev.lucia.home.HomeConversation;
import dev.lucia.home.HomeReply;
import dev.lucia.language.Language;
import dev.lucia.task.CommandReport;
import dev.lucia.task.Message;
import dev.lucia.task.Outcome;
import dev.lucia.task.Step;
import dev.lucia.task.StepUncertain;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Asks the home's own agent. It acts at once, so it never gets to see a sentence with a word of
 * risk, and what it says is passed on as its word, not Lucia's.
 */
@Component
@Order(100)
final class HomeAgent implements Fallback {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LONGEST = 500;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HomeConversation home;
    private final AgentProperties properties;

    /** What it said, as a task remembers it. */
    private record Said(String kind, String text, List<String> things) {}

    HomeAgent(HomeConversation home, AgentProperties properties) {
        this.home = home;
        this.properties = properties;
    }

    @Override
    public Optional<Outcome> answer(Unclear unclear) throws Exception {
        String sentence = unclear.sentence();
        boolean may =
                properties.askHome()
                        && !RiskWords.areIn(sentence)
                        && sentence.length() <= LONGEST
                        && speaksItsLanguage(unclear);
        return may ? ask(unclear) : Optional.empty();
    }

    /** Its agent knows the names and words of one language only, the home's. */
    private static boolean speaksItsLanguage(Unclear unclear) {
        String spoken = unclear.setting().request().speaker().language();
        Home there = unclear.setting().home();
        return Language.of(spoken, there) == Language.of(there.language());
    }

    private Optional<Outcome> ask(Unclear unclear) throws Exception {
        Step step = new Step(unclear.setting().request().turn() + ". the home's agent", false);
        try {
            String said =
                    unclear.setting()
                            .execution()
                            .step(step, () -> JSON.writeValueAsString(say(unclear)));
            return outcome(JSON.readValue(said, Said.class), unclear);
        } catch (StepUncertain uncertain) {
            String text = unclear.setting().phrases().say("home-uncertain");
            return Optional.of(new Outcome.Failed(Message.ofAgent(text)));
        }
    }

    private Said say(Unclear unclear) throws InterruptedException {
        HomeReply reply =
                home.say(unclear.sentence(), unclear.setting().home().language(), null, PATIENCE);
        Said said =
                switch (reply) {
                    case HomeReply.Acted(var text, var succeeded, var failed, var _) ->
                            new Said(failed.isEmpty() ? "acted" : "failed", text, names(succeeded));
                    case HomeReply.Answered(var text, var _) ->
                            new Said("answered", text, List.of());
                    case HomeReply.NotUnderstood _ -> new Said("not-understood", "", List.of());
                };
        Audit.asked(unclear.setting().request().task(), said.kind, String.join(",", said.things));
        return said;
    }

    private static List<String> names(List<EntityId> entities) {
        return entities.stream().map(EntityId::toString).toList();
    }

    private static Optional<Outcome> outcome(Said said, Unclear unclear) {
        if (said.text.isBlank() && said.things.isEmpty()) {
            return Optional.empty();
        }
        Message message =
                Message.ofAgent(
                        unclear.setting().phrases().say("home-says", Map.of("said", said.text)));
        return switch (said.kind) {
            case "acted" -> Optional.of(new Outcome.Completed(report(said).on(message), List.of()));
            case "failed" -> Optional.of(new Outcome.Failed(message));
            case "answered" -> Optional.of(new Outcome.Completed(message, List.of()));
            default -> Optional.empty();
        };
    }

    private static CommandReport report(Said said) {
        String entities = said.things.stream().collect(Collectors.joining(","));
        return new CommandReport("home-assistant", "process", 1.0, Map.of("entities", entities));
    }
}
