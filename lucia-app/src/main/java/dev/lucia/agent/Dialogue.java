package dev.lucia.agent;

import dev.lucia.home.Entity;
import dev.lucia.home.EntityId;
import dev.lucia.home.Home;
import dev.lucia.language.Interpreter;
import dev.lucia.language.Reading;
import dev.lucia.language.Reply;
import dev.lucia.language.Situation;
import dev.lucia.task.Message;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What was said in a task so far: a sentence, what Lucia asked about it, and the user's answers. An
 * answer that is none is a sentence of its own.
 */
final class Dialogue {

    /** What the user answered to a question for a yes. */
    enum Consent {
        NOT_ASKED,
        GIVEN,
        REFUSED
    }

    private final Interpreter interpreter;
    private final Home home;
    private final Situation situation;
    private final Set<EntityId> chosen = new HashSet<>();
    private String sentence = "";
    private List<Reading> readings = List.of();
    private @Nullable Message question;
    private Consent consent = Consent.NOT_ASKED;

    Dialogue(Interpreter interpreter, Home home, Situation situation) {
        this.interpreter = interpreter;
        this.home = home;
        this.situation = situation;
    }

    /** Takes in what was said next, by the user or by Lucia. */
    void hear(Message message) {
        switch (message.role()) {
            case AGENT -> question = message;
            case USER -> hearUser(message);
        }
    }

    /** What all of it asks for. */
    List<Reading> readings() {
        return readings;
    }

    Consent consent() {
        return consent;
    }

    /** What Lucia asked last. */
    @Nullable Message question() {
        return question;
    }

    private void hearUser(Message message) {
        String said = message.text();
        Message asked = question;
        if (asked != null && Confirmation.isQuestion(asked)) {
            boolean yes =
                    Confirmation.hasNonce(asked, message)
                            || interpreter.reply(said, home, situation) == Reply.YES;
            boolean no = interpreter.reply(said, home, situation) == Reply.NO;
            if (yes || no) {
                consent = yes ? Consent.GIVEN : Consent.REFUSED;
                return;
            }
        }
        consent = Consent.NOT_ASKED;
        if (!answers(said)) {
            chosen.clear();
            read(said);
        }
    }

    private boolean answers(String said) {
        for (Reading reading : readings) {
            if (reading instanceof Reading.WhichOne(var candidates)) {
                List<Entity> answer = interpreter.choose(said, candidates, home, situation);
                if (!answer.isEmpty()) {
                    answer.forEach(entity -> chosen.add(entity.id()));
                    read(sentence);
                    return true;
                }
            }
            if (reading instanceof Reading.NothingNamed) {
                String completed = sentence + " " + said;
                if (isClear(completed) && !isClear(said)) {
                    read(completed);
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isClear(String next) {
        List<Reading> found = interpreter.interpret(next, home, situation);
        return !found.isEmpty()
                && found.stream()
                        .allMatch(
                                r ->
                                        r instanceof Reading.Understood
                                                || r instanceof Reading.WhichOne);
    }

    private void read(String next) {
        sentence = next;
        readings = interpreter.interpret(next, home, situation.choosing(chosen));
    }
}
