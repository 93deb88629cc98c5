package dev.lucia.agent;

import dev.lucia.home.Entity;
import dev.lucia.home.Home;
import dev.lucia.language.Reading;
import dev.lucia.task.Message;
import dev.lucia.task.Outcome;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Asks back, or says what was not understood, before anything is done. */
final class Clarification {

    private static final int MOST_NAMES = 5;

    private final Phrases phrases;
    private final Home home;
    private final Naming naming;

    Clarification(Phrases phrases, Home home) {
        this.phrases = phrases;
        this.home = home;
        this.naming = new Naming(home, phrases);
    }

    /** What to say instead of acting; empty if everything is clear. */
    Optional<Outcome> of(List<Reading> readings) {
        if (readings.isEmpty()) {
            return Optional.of(rejected(phrases.say("blank")));
        }
        if (readings.stream().anyMatch(Clarification::isUnclear)) {
            return Optional.of(rejected(phrases.say("not-understood")));
        }
        return readings.stream().map(this::of).flatMap(Optional::stream).findFirst();
    }

    /**
     * Whether nobody knows what is to be done, or so many things cannot do it that none was meant.
     */
    static boolean isUnclear(Reading reading) {
        return reading instanceof Reading.NotUnderstood
                || (reading instanceof Reading.Unable(var entities)
                        && entities.size() > MOST_NAMES);
    }

    private Optional<Outcome> of(Reading reading) {
        return switch (reading) {
            case Reading.Understood _ -> Optional.empty();
            case Reading.WhichOne(var candidates) -> Optional.of(asked(which(candidates)));
            case Reading.NothingNamed _ -> Optional.of(asked(phrases.say("nothing-named")));
            case Reading.NothingCalled(var said) -> Optional.of(rejected(unknown(said)));
            case Reading.NoneThere(var said) ->
                    Optional.of(rejected(phrases.say("none-there", Map.of("said", said))));
            case Reading.Unable(var entities) ->
                    Optional.of(
                            rejected(
                                    phrases.say(
                                            "unable",
                                            entities.size(),
                                            Map.of("things", naming.all(entities)))));
            case Reading.Declined(var reason) ->
                    Optional.of(
                            rejected(
                                    phrases.say(
                                            "declined." + reason.name().toLowerCase(Locale.ROOT))));
            case Reading.NotUnderstood _ -> Optional.of(rejected(phrases.say("not-understood")));
        };
    }

    private String unknown(String said) {
        boolean nothing = home.entities().values().stream().noneMatch(Entity::exposed);
        return nothing
                ? phrases.say("nothing-known")
                : phrases.say("nothing-called", Map.of("said", said));
    }

    private String which(List<Entity> candidates) {
        List<String> places = naming.places(candidates);
        return candidates.size() > MOST_NAMES && places.size() > 1
                ? phrases.say("which-room", Map.of("places", phrases.any(places)))
                : phrases.say("which-one", Map.of("things", naming.any(candidates)));
    }

    private static Outcome asked(String question) {
        return new Outcome.InputRequired(Message.ofAgent(question));
    }

    private static Outcome rejected(String reason) {
        return new Outcome.Rejected(Message.ofAgent(reason));
    }
}
