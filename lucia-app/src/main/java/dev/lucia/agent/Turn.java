package dev.lucia.agent;

import dev.lucia.home.Home;
import dev.lucia.language.Intent;
import dev.lucia.language.Reading;
import dev.lucia.task.CommandReport;
import dev.lucia.task.Message;
import dev.lucia.task.Outcome;
import dev.lucia.task.StepUncertain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One turn of a dialogue: asks back, or plans, asks for a yes, acts and reports. */
final class Turn {

    private final Request request;
    private final Dialogue dialogue;
    private final Home home;
    private final Phrases phrases;
    private final Naming naming;
    private final Executor executor;
    private final Teller teller;

    Turn(
            Request request,
            Dialogue dialogue,
            Home home,
            Phrases phrases,
            Executor executor,
            Teller teller) {
        this.request = request;
        this.dialogue = dialogue;
        this.home = home;
        this.phrases = phrases;
        this.naming = new Naming(home, phrases);
        this.executor = executor;
        this.teller = teller;
    }

    Outcome outcome() throws Exception {
        Optional<Outcome> instead = new Clarification(phrases, home).of(dialogue.readings());
        if (instead.isPresent()) {
            return instead.get();
        }
        Planner planner = new Planner(home.settings());
        List<Plan> plans =
                dialogue.readings().stream().map(Turn::intent).map(planner::plan).toList();
        return switch (Guard.judge(plans)) {
            case Guard.Verdict.Allowed _ -> perform(plans);
            case Guard.Verdict.TooMany(int actions) -> tooMany(actions);
            case Guard.Verdict.AskFirst(var risky) -> confirmed(plans, risky);
        };
    }

    private Outcome confirmed(List<Plan> plans, List<Action> risky) throws Exception {
        Message question = dialogue.question();
        return switch (dialogue.consent()) {
            case REFUSED -> new Outcome.Rejected(Message.ofAgent(phrases.say("not-confirmed")));
            case GIVEN ->
                    question != null && Confirmation.isAbout(question, risky, request)
                            ? perform(plans)
                            : ask(risky);
            case NOT_ASKED -> ask(risky);
        };
    }

    private Outcome ask(List<Action> risky) {
        return new Outcome.InputRequired(Confirmation.question(risky, request, phrases, naming));
    }

    private Outcome perform(List<Plan> plans) throws Exception {
        Report report = new Report(phrases, naming);
        List<String> sentences = new ArrayList<>();
        boolean anyDone = false;
        for (int i = 0; i < plans.size(); i++) {
            Plan plan = plans.get(i);
            switch (plan.intent()) {
                case Intent.Ask(var targets, var question) -> {
                    sentences.add(teller.answer(targets, question));
                    anyDone = true;
                }
                case Intent.Tell(var topic) -> {
                    sentences.add(teller.tell(topic));
                    anyDone = true;
                }
                default -> {
                    List<Result> results;
                    try {
                        results = executor.perform(i, plan.actions());
                    } catch (StepUncertain unknown) {
                        return uncertain(plan);
                    }
                    anyDone |= results.stream().anyMatch(Result::isDone);
                    anyDone |= plan.actions().isEmpty() && plan.impossible().isEmpty();
                    sentences.add(report.of(plan, results));
                }
            }
        }
        Message answer = Message.ofAgent(String.join(" ", sentences));
        return anyDone
                ? new Outcome.Completed(command(plans.getFirst()).on(answer), List.of())
                : new Outcome.Failed(answer);
    }

    private Outcome uncertain(Plan plan) {
        return new Outcome.Failed(
                Message.ofAgent(
                        phrases.say(
                                "uncertain",
                                Map.of("things", naming.all(plan.intent().targets().entities())))));
    }

    private Outcome tooMany(int actions) {
        return new Outcome.Rejected(
                Message.ofAgent(
                        phrases.say(
                                "too-many",
                                Map.of(
                                        "count",
                                        String.valueOf(actions),
                                        "limit",
                                        String.valueOf(Guard.MOST_ACTIONS)))));
    }

    private static CommandReport command(Plan plan) {
        String entities =
                plan.intent().targets().entities().stream()
                        .map(entity -> entity.id().toString())
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
