package dev.lucia.agent;

import dev.lucia.home.Entity;
import dev.lucia.home.Home;
import dev.lucia.home.HomeGateway;
import dev.lucia.home.HomeUnavailable;
import dev.lucia.language.Interpreter;
import dev.lucia.language.Language;
import dev.lucia.language.Reading;
import dev.lucia.language.Situation;
import dev.lucia.language.Trace;
import dev.lucia.task.Speaker;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Explains what Lucia would do for a sentence, and why, without doing it. */
@Component
public final class Explainer {

    private static final int MOST_CANDIDATES = 10;

    private final HomeGateway gateway;
    private final Interpreter interpreter;

    Explainer(HomeGateway gateway, Interpreter interpreter) {
        this.gateway = gateway;
        this.interpreter = interpreter;
    }

    /**
     * What {@code speaker} would get for saying {@code sentence} now.
     *
     * @throws HomeUnavailable when there is no home to explain it in
     */
    public Explanation explain(String sentence, Speaker speaker) {
        Home home = gateway.home();
        Trace trace =
                interpreter.trace(
                        sentence, home, Situation.in(speaker.language(), speaker.deviceArea()));
        Planner planner = new Planner(home.settings());
        Phrases phrases = Phrases.in(Language.of(speaker.language(), home).locale());
        List<Reading> readings =
                trace.commands().stream().flatMap(c -> c.readings().stream()).toList();
        return new Explanation(
                trace.language(),
                trace.room().isEmpty() ? null : trace.room(),
                trace.words().stream()
                        .map(word -> new Explanation.Word(word.text(), word.meanings()))
                        .toList(),
                trace.commands().stream().map(command -> command(command, planner)).toList(),
                new Clarification(phrases, home)
                        .of(readings)
                        .map(outcome -> outcome.said().text())
                        .orElse(null),
                hint(readings, trace).orElse(null));
    }

    private static Explanation.Command command(Trace.Command command, Planner planner) {
        List<Explanation.Call> calls = new ArrayList<>();
        for (Reading reading : command.readings()) {
            if (reading instanceof Reading.Understood(var intent)) {
                planner.plan(intent).actions().forEach(action -> calls.add(call(action)));
            }
        }
        Set<String> chosen =
                command.readings().stream()
                        .flatMap(reading -> targets(reading).stream())
                        .map(entity -> entity.id().toString())
                        .collect(Collectors.toSet());
        return new Explanation.Command(
                command.text(),
                command.shape().isEmpty() ? null : command.shape(),
                command.candidates().stream()
                        .map(candidate -> candidate(candidate, chosen))
                        .sorted(Comparator.comparing(candidate -> !candidate.chosen()))
                        .limit(MOST_CANDIDATES)
                        .toList(),
                calls);
    }

    private static Explanation.Candidate candidate(Trace.Candidate candidate, Set<String> chosen) {
        String id = candidate.entity().id().toString();
        return new Explanation.Candidate(
                id, candidate.entity().name(), candidate.score(), chosen.contains(id));
    }

    private static Explanation.Call call(Action action) {
        return new Explanation.Call(
                action.entity().id().toString(),
                action.call().domain() + "." + action.call().service(),
                action.call().data(),
                action.risk().name().toLowerCase(Locale.ROOT));
    }

    private static List<Entity> targets(Reading reading) {
        return reading instanceof Reading.Understood(var intent)
                ? intent.targets().entities()
                : List.of();
    }

    private static Optional<String> hint(List<Reading> readings, Trace trace) {
        for (Reading reading : readings) {
            @Nullable String hint =
                    switch (reading) {
                        case Reading.NothingCalled(var said) ->
                                "If \""
                                        + said
                                        + "\" is a thing in your home, add it as an alias in Home"
                                        + " Assistant (the entity's settings, Voice assistants) and"
                                        + " expose the entity to assistants.";
                        case Reading.WhichOne _ ->
                                "Say the room, tell Lucia the speaker's room (deviceArea), or give"
                                        + " the things different aliases in Home Assistant.";
                        case Reading.NoneThere _ ->
                                "Check in Home Assistant which area the thing is in, and that it is"
                                        + " exposed to assistants.";
                        case Reading.NotUnderstood _ -> unknownWords(trace);
                        case Reading.Understood _,
                                Reading.NothingNamed _,
                                Reading.Unable _,
                                Reading.Declined _ ->
                                null;
                    };
            if (hint != null) {
                return Optional.of(hint);
            }
        }
        return Optional.empty();
    }

    private static String unknownWords(Trace trace) {
        List<String> unknown =
                trace.words().stream()
                        .filter(word -> word.meanings().isEmpty())
                        .map(Trace.Word::text)
                        .filter(text -> text.chars().anyMatch(Character::isLetter))
                        .toList();
        return unknown.isEmpty()
                ? "Every word is known, but not what is asked for by all of them together; try"
                        + " fewer of them."
                : "Unknown words: " + String.join(", ", unknown) + ".";
    }
}
