package dev.lucia.agent;

import dev.lucia.home.Entity;
import dev.lucia.language.Intent;
import dev.lucia.task.CommandReport;
import dev.lucia.task.Message;
import dev.lucia.task.Outcome;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Carries plans out one after the other, and tells what was seen of each. */
final class Performance {

    private final Executor executor;
    private final Teller teller;
    private final Report report;
    private final Questioner questioner;
    private final List<String> sentences = new ArrayList<>();
    private final List<Plan> open = new ArrayList<>();
    private boolean anyDone;

    Performance(Executor executor, Teller teller, Report report, Questioner questioner) {
        this.executor = executor;
        this.teller = teller;
        this.report = report;
        this.questioner = questioner;
    }

    Outcome of(List<Plan> plans) throws Exception {
        for (int i = 0; i < plans.size(); i++) {
            Plan plan = plans.get(i);
            Intent asked = plan.asked();
            if (asked == null) {
                act(i, plan);
            } else {
                tell(asked);
            }
        }
        if (!open.isEmpty()) {
            return questioner.askAgain(sentences, open);
        }
        Message answer = Message.ofAgent(String.join(" ", sentences));
        return anyDone
                ? new Outcome.Completed(command(plans.getFirst().matter()).on(answer), List.of())
                : new Outcome.Failed(answer);
    }

    private void tell(@Nullable Intent asked) throws InterruptedException {
        if (asked instanceof Intent.Ask(var targets, var question)) {
            sentences.add(teller.answer(targets, question));
        } else if (asked instanceof Intent.Tell(var topic)) {
            sentences.add(teller.tell(topic));
        }
        anyDone = true;
    }

    private void act(int number, Plan plan) throws Exception {
        List<Result> results = executor.perform(number, plan.actions());
        List<Result> unknown = results.stream().filter(Result::isOpen).toList();
        List<Result> known = results.stream().filter(result -> !result.isOpen()).toList();
        anyDone |= results.stream().anyMatch(Result::isDone);
        anyDone |= plan.actions().isEmpty() && plan.impossible().isEmpty();
        if (!unknown.isEmpty()) {
            open.add(plan.of(unknown.stream().map(Result::action).toList()));
        }
        if (unknown.isEmpty() || !known.isEmpty()) {
            sentences.add(report.of(plan, known));
        }
    }

    private static CommandReport command(Matter matter) {
        String entities =
                matter.things().stream()
                        .map(Entity::id)
                        .map(String::valueOf)
                        .collect(Collectors.joining(","));
        return new CommandReport(matter.skill(), matter.name(), 1.0, Map.of("entities", entities));
    }
}
