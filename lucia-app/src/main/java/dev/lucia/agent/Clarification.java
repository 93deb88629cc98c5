package dev.lucia.agent;

import dev.lucia.home.Area;
import dev.lucia.home.Entity;
import dev.lucia.home.Home;
import dev.lucia.language.Reading;
import dev.lucia.task.Message;
import dev.lucia.task.Outcome;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Asks back, or says what was not understood, before anything is done. */
final class Clarification {

    private static final int MOST_NAMES = 5;

    private final Phrases phrases;
    private final Home home;

    Clarification(Phrases phrases, Home home) {
        this.phrases = phrases;
        this.home = home;
    }

    /** What to say instead of acting; empty if everything is clear. */
    Optional<Outcome> of(List<Reading> readings) {
        if (readings.isEmpty()) {
            return Optional.of(rejected(phrases.say("blank")));
        }
        if (readings.stream().anyMatch(Reading.NotUnderstood.class::isInstance)) {
            return Optional.of(rejected(phrases.say("not-understood")));
        }
        return readings.stream().map(this::of).flatMap(Optional::stream).findFirst();
    }

    private Optional<Outcome> of(Reading reading) {
        return switch (reading) {
            case Reading.Understood _ -> Optional.empty();
            case Reading.WhichOne(var candidates) -> Optional.of(asked(which(candidates)));
            case Reading.NothingNamed _ -> Optional.of(asked(phrases.say("nothing-named")));
            case Reading.NothingCalled(var said) ->
                    Optional.of(rejected(phrases.say("nothing-called", Map.of("said", said))));
            case Reading.NoneThere(var said) ->
                    Optional.of(rejected(phrases.say("none-there", Map.of("said", said))));
            case Reading.Unable(var entities) ->
                    Optional.of(rejected(phrases.say("unable", Map.of("things", names(entities)))));
            case Reading.NotUnderstood _ -> Optional.of(rejected(phrases.say("not-understood")));
        };
    }

    private String which(List<Entity> candidates) {
        List<String> places =
                candidates.stream()
                        .map(Entity::areaId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(this::areaName)
                        .toList();
        return candidates.size() > MOST_NAMES && places.size() > 1
                ? phrases.say("which-room", Map.of("places", phrases.any(places)))
                : phrases.say("which-one", Map.of("things", distinctNames(candidates)));
    }

    private String distinctNames(List<Entity> candidates) {
        boolean sameName = candidates.stream().map(Entity::name).distinct().count() == 1;
        return phrases.any(
                candidates.stream()
                        .map(
                                entity ->
                                        sameName && entity.areaId() != null
                                                ? entity.name()
                                                        + " ("
                                                        + areaName(entity.areaId())
                                                        + ")"
                                                : entity.name())
                        .limit(MOST_NAMES * 2L)
                        .toList());
    }

    private String areaName(String id) {
        return home.areas().stream()
                .filter(area -> area.id().equals(id))
                .map(Area::name)
                .findFirst()
                .orElse(id);
    }

    private String names(List<Entity> entities) {
        return phrases.all(entities.stream().map(Entity::name).limit(MOST_NAMES).toList());
    }

    private static Outcome asked(String question) {
        return new Outcome.InputRequired(Message.ofAgent(question));
    }

    private static Outcome rejected(String reason) {
        return new Outcome.Rejected(Message.ofAgent(reason));
    }
}
