package dev.lucia.agent;

import dev.lucia.home.Home;
import dev.lucia.home.HomeGateway;
import dev.lucia.home.HomeUnavailable;
import dev.lucia.language.Intent;
import dev.lucia.language.Interpreter;
import dev.lucia.language.Reading;
import dev.lucia.task.CommandReport;
import dev.lucia.task.Message;
import dev.lucia.task.Outcome;
import dev.lucia.task.TaskExecution;
import dev.lucia.task.TaskRunner;

import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Does what a sentence asks for, or says why not. */
@Component
final class Assistant implements TaskRunner {

    private final HomeGateway gateway;
    private final Interpreter interpreter;

    Assistant(HomeGateway gateway, Interpreter interpreter) {
        this.gateway = gateway;
        this.interpreter = interpreter;
    }

    @Override
    public Outcome run(TaskExecution execution) throws InterruptedException {
        Request request = Request.of(execution.task());
        Phrases phrases = Phrases.in(Locale.ENGLISH);
        try {
            Home home = gateway.home();
            Dialogue dialogue = new Dialogue(interpreter, home, request.situation());
            request.said().forEach(dialogue::hear);
            return outcome(dialogue.readings(), new Clarification(phrases, home), phrases);
        } catch (HomeUnavailable away) {
            return new Outcome.Failed(Message.ofAgent(phrases.say("home-away")));
        }
    }

    private Outcome outcome(List<Reading> readings, Clarification unclear, Phrases phrases)
            throws InterruptedException {
        Optional<Outcome> instead = unclear.of(readings);
        if (instead.isPresent()) {
            return instead.get();
        }
        List<Plan> plans = readings.stream().map(Assistant::intent).map(Planner::plan).toList();
        return switch (Guard.judge(plans)) {
            case Guard.Verdict.Allowed _ -> perform(plans, phrases);
            case Guard.Verdict.TooMany(int actions) ->
                    new Outcome.Rejected(
                            Message.ofAgent(
                                    phrases.say(
                                            "too-many",
                                            Map.of(
                                                    "count", String.valueOf(actions),
                                                    "limit", String.valueOf(Guard.MOST_ACTIONS)))));
        };
    }

    private Outcome perform(List<Plan> plans, Phrases phrases) throws InterruptedException {
        Executor executor = new Executor(gateway);
        Report report = new Report(phrases);
        List<String> sentences = new ArrayList<>();
        boolean anyDone = false;
        for (Plan plan : plans) {
            List<Result> results = executor.perform(plan.actions());
            anyDone |= results.stream().anyMatch(Result::isDone);
            sentences.add(report.of(plan, results));
        }
        Message answer = Message.ofAgent(String.join(" ", sentences));
        return anyDone
                ? new Outcome.Completed(report(plans.getFirst()).on(answer), List.of())
                : new Outcome.Failed(answer);
    }

    private static CommandReport report(Plan plan) {
        String entities =
                plan.actions().stream()
                        .map(action -> action.entity().id().toString())
                        .collect(Collectors.joining(","));
        return new CommandReport(plan.skill(), plan.name(), 1.0, Map.of("entities", entities));
    }

    private static Intent intent(Reading reading) {
        if (reading instanceof Reading.Understood(Intent intent)) {
            return intent;
        }
        throw new IllegalStateException("not understood: " + reading);
    }
}
