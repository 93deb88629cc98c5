package dev.lucia.agent;

import dev.lucia.home.Entity;
import dev.lucia.home.ServiceCall;
import dev.lucia.language.Intent;
import dev.lucia.language.Question;
import dev.lucia.language.Reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Readings in the short form of the corpus files. */
final class Described {

    private Described() {}

    static String all(List<Reading> readings, Planner planner) {
        return readings.isEmpty()
                ? "nothing"
                : readings.stream()
                        .map(reading -> one(reading, planner))
                        .collect(Collectors.joining(" ; "));
    }

    private static String one(Reading reading, Planner planner) {
        return switch (reading) {
            case Reading.Understood(Intent.Ask(var targets, var question)) ->
                    asked(question) + " " + ids(targets.entities());
            case Reading.Understood(Intent.Tell(var topic)) ->
                    "tell " + topic.name().toLowerCase(Locale.ROOT);
            case Reading.Understood(Intent.Time wish) -> DescribedTiming.of(wish, planner);
            case Reading.Understood(var intent) -> plan(planner.plan(intent));
            case Reading.WhichOne(var candidates) -> "which " + ids(candidates);
            case Reading.NothingNamed _ -> "what";
            case Reading.NothingCalled _ -> "unknown";
            case Reading.NoneThere _ -> "none";
            case Reading.Unable _ -> "unable";
            case Reading.Declined(var reason) -> reason.name().toLowerCase(Locale.ROOT);
            case Reading.NotUnderstood _ -> "?";
        };
    }

    private static String asked(Question question) {
        return switch (question) {
            case Question.Whether(var condition) -> "whether " + condition.name();
            case Question.Which(var condition) -> "which-are " + condition.name();
            case Question.HowMany(var condition) -> "how-many " + condition.name();
            case Question.Value(var attribute) -> "value " + attribute.name();
            case Question.Status _ -> "status";
            case Question.Items _ -> "items";
        };
    }

    private static String plan(Plan plan) {
        Map<String, List<Entity>> calls = new LinkedHashMap<>();
        for (Action action : plan.actions()) {
            calls.computeIfAbsent(call(action), _ -> new ArrayList<>()).add(action.entity());
        }
        for (Planned.Cannot cannot : plan.impossible()) {
            calls.computeIfAbsent(cannot.reason() + " @", _ -> new ArrayList<>())
                    .add(cannot.entity());
        }
        return calls.isEmpty()
                ? "no change"
                : calls.entrySet().stream()
                        .map(e -> e.getKey().replace("@", ids(e.getValue())))
                        .collect(Collectors.joining(" ; "));
    }

    private static String call(Action action) {
        ServiceCall call = action.call();
        String data =
                new TreeMap<>(call.data())
                        .entrySet().stream()
                                .map(e -> " " + e.getKey() + "=" + e.getValue())
                                .collect(Collectors.joining());
        return (action.risk() == Risk.RISKY ? "!" : "")
                + call.domain()
                + "."
                + call.service()
                + " @"
                + data;
    }

    private static String ids(Collection<Entity> entities) {
        return entities.stream()
                .map(entity -> entity.id().toString())
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
