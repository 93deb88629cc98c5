package dev.lucia.agent;

import dev.lucia.home.Entity;
import dev.lucia.home.Observation;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Says what was seen after a plan was carried out: what is done, and apart from it what is not. */
final class Report {

    /** Why something was not done. */
    private record Failure(String key, Map<String, String> values) {}

    private final Phrases phrases;
    private final Naming naming;

    Report(Phrases phrases, Naming naming) {
        this.phrases = phrases;
        this.naming = naming;
    }

    String of(Plan plan, List<Result> results) {
        String done = done(plan, results);
        String failed = failed(plan, results);
        if (done.isEmpty() && failed.isEmpty()) {
            return phrases.say("nothing-to-do");
        }
        if (failed.isEmpty()) {
            return done;
        }
        return done.isEmpty()
                ? phrases.say("only", Map.of("failed", failed))
                : phrases.say("but", Map.of("done", withoutStop(done), "failed", failed));
    }

    private String done(Plan plan, List<Result> results) {
        Map<Deed, List<Entity>> deeds = new LinkedHashMap<>();
        for (Result result : results) {
            deed(plan, result).ifPresent(deed -> add(deeds, deed, result.action().entity()));
        }
        boolean whole = deeds.size() == 1 && results.stream().allMatch(Result::isDone);
        boolean group = whole && plan.matter().isGroup();
        List<String> sentences = new ArrayList<>();
        deeds.forEach(
                (deed, entities) ->
                        sentences.add(
                                phrases.say(
                                        "did." + deed.key(),
                                        entities.size(),
                                        Map.of(
                                                "things",
                                                group
                                                        ? naming.group(entities)
                                                        : naming.all(entities),
                                                "value",
                                                deed.value()))));
        return String.join(" ", sentences);
    }

    private Optional<Deed> deed(Plan plan, Result result) {
        if (!(result.seen() instanceof Observation.Reached(var state))) {
            return Optional.empty();
        }
        String colour = plan.matter().colour();
        return Optional.of(
                colour != null && result.action().call().data().containsKey("hs_color")
                        ? new Deed("colour", phrases.word("colour", colour))
                        : Deed.of(result.action().call(), state, phrases));
    }

    private String failed(Plan plan, List<Result> results) {
        Map<Failure, List<Entity>> failures = new LinkedHashMap<>();
        for (Result result : results) {
            failure(result.seen())
                    .ifPresent(failure -> add(failures, failure, result.action().entity()));
        }
        for (Planned.Cannot cannot : plan.impossible()) {
            add(failures, new Failure(cannot.reason(), cannot.values()), cannot.entity());
        }
        List<String> sentences = new ArrayList<>();
        failures.forEach((failure, entities) -> sentences.add(say(failure, entities)));
        return phrases.all(sentences);
    }

    private Optional<Failure> failure(@Nullable Observation seen) {
        return switch (seen) {
            case null -> Optional.of(new Failure("lost", Map.of()));
            case Observation.Reached _ -> Optional.empty();
            case Observation.Unreachable _ -> Optional.of(new Failure("unreachable", Map.of()));
            case Observation.NotReached(var last) ->
                    Optional.of(
                            new Failure(
                                    "ignored",
                                    Map.of("state", phrases.word("state", last.value()))));
            case Observation.Refused(var _, var message) ->
                    Optional.of(new Failure("refused", Map.of("reason", withoutStop(message))));
        };
    }

    private String say(Failure failure, List<Entity> entities) {
        Map<String, String> values = new HashMap<>(failure.values());
        values.put("things", naming.all(entities));
        return phrases.say(failure.key(), entities.size(), values);
    }

    private static <K> void add(Map<K, List<Entity>> map, K key, Entity entity) {
        Objects.requireNonNull(map.computeIfAbsent(key, _ -> new ArrayList<>())).add(entity);
    }

    private static String withoutStop(String sentence) {
        return sentence.replaceFirst("\\.+$", "");
    }
}
