package dev.lucia.agent;

import dev.lucia.home.Entity;
import dev.lucia.home.EntityId;
import dev.lucia.home.Home;
import dev.lucia.language.Interpreter;
import dev.lucia.language.Reading;
import dev.lucia.language.Situation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a task's user has said so far: a sentence, and answers to what Lucia asked about it. An
 * answer that is none is a sentence of its own.
 */
final class Dialogue {

    private final Interpreter interpreter;
    private final Home home;
    private final Situation situation;
    private final Set<EntityId> chosen = new HashSet<>();
    private String sentence = "";
    private List<Reading> readings = List.of();

    Dialogue(Interpreter interpreter, Home home, Situation situation) {
        this.interpreter = interpreter;
        this.home = home;
        this.situation = situation;
    }

    /** Takes in what the user said next. */
    void hear(String said) {
        for (Reading reading : readings) {
            switch (reading) {
                case Reading.WhichOne(var candidates) -> {
                    List<Entity> answer = interpreter.choose(said, candidates, home, situation);
                    if (!answer.isEmpty()) {
                        answer.forEach(entity -> chosen.add(entity.id()));
                        read(sentence);
                        return;
                    }
                }
                case Reading.NothingNamed _ -> {
                    List<Reading> completed =
                            interpreter.interpret(sentence + " " + said, home, situation);
                    if (completed.stream().allMatch(r -> r instanceof Reading.Understood)) {
                        read(sentence + " " + said);
                        return;
                    }
                }
                case Reading.Understood _,
                        Reading.NothingCalled _,
                        Reading.NoneThere _,
                        Reading.Unable _,
                        Reading.NotUnderstood _ -> {}
            }
        }
        chosen.clear();
        read(said);
    }

    /** What all of it asks for. */
    List<Reading> readings() {
        return readings;
    }

    private void read(String next) {
        sentence = next;
        readings = interpreter.interpret(next, home, situation.choosing(chosen));
    }
}
