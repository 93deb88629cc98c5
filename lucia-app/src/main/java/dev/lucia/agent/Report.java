package dev.lucia.agent;

import dev.lucia.home.Observation;
import dev.lucia.language.Intent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Says what was seen after a plan was carried out: what is done, and apart from it what is not. */
final class Report {

    private final Phrases phrases;

    Report(Phrases phrases) {
        this.phrases = phrases;
    }

    String of(Plan plan, List<Result> results) {
        List<String> done =
                results.stream().filter(Result::isDone).map(Report::name).distinct().toList();
        String failed = failures(results);
        String success = done.isEmpty() ? "" : success(plan, done);
        if (failed.isEmpty()) {
            return success;
        }
        return success.isEmpty()
                ? phrases.say("only", Map.of("failed", failed))
                : phrases.say("but", Map.of("done", withoutStop(success), "failed", failed));
    }

    private String success(Plan plan, List<String> done) {
        return switch (plan.intent()) {
            case Intent.Power power -> counted(power.on() ? "power-on" : "power-off", done);
        };
    }

    private String failures(List<Result> results) {
        Map<String, List<String>> named = new LinkedHashMap<>();
        Map<String, Map<String, String>> values = new LinkedHashMap<>();
        for (Result result : results) {
            switch (result.seen()) {
                case Observation.Reached _ -> {}
                case Observation.Unreachable _ -> add(named, "unreachable", result);
                case Observation.NotReached(var last) -> {
                    String key = "ignored|" + last.value();
                    add(named, key, result);
                    values.put(key, Map.of("state", last.value()));
                }
                case Observation.Refused(var code, var message) -> {
                    add(named, "refused|" + code, result);
                    values.put("refused|" + code, Map.of("reason", message));
                }
            }
        }
        List<String> sentences = new ArrayList<>();
        named.forEach(
                (key, names) ->
                        sentences.add(
                                counted(
                                        key.replaceFirst("\\|.*", ""),
                                        names,
                                        values.getOrDefault(key, Map.of()))));
        return phrases.all(sentences);
    }

    private static void add(Map<String, List<String>> named, String key, Result result) {
        Objects.requireNonNull(named.computeIfAbsent(key, _ -> new ArrayList<>()))
                .add(name(result));
    }

    private String counted(String key, List<String> names) {
        return counted(key, names, Map.of());
    }

    private String counted(String key, List<String> names, Map<String, String> values) {
        Map<String, String> all = new LinkedHashMap<>(values);
        all.put("things", phrases.all(names));
        return phrases.say(key + (names.size() == 1 ? ".one" : ".many"), all);
    }

    private static String name(Result result) {
        return result.action().entity().name();
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
