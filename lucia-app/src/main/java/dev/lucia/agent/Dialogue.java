package dev.lucia.agent;

import dev.lucia.home.Entity;
import dev.lucia.home.EntityId;
import dev.lucia.home.Home;
import dev.lucia.language.Intent;
import dev.lucia.language.Interpreter;
import dev.lucia.language.Reading;
import dev.lucia.language.Reply;
import dev.lucia.language.Situation;
import dev.lucia.task.Message;
import dev.lucia.task.SpokenCodes;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    private final Focus focus;
    private final Codes codes;
    private final Set<EntityId> chosen = new HashSet<>();
    private String sentence = "";
    private String anchor = "";
    private List<Reading> readings = List.of();
    private @Nullable Message question;
    private Consent consent = Consent.NOT_ASKED;

    /**
     * @param situation pointing back to {@code focus}
     */
    Dialogue(Interpreter interpreter, Home home, Situation situation, Focus focus, Codes codes) {
        this.interpreter = interpreter;
        this.home = home;
        this.situation = situation;
        this.focus = focus;
        this.codes = codes;
        chosen.addAll(situation.chosen());
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

    /** What is asked of timers; it is not among the readings any more. */
    List<Intent.Time> takeTimeWishes() {
        List<Intent.Time> wishes = new ArrayList<>();
        List<Reading> others = new ArrayList<>();
        for (Reading reading : readings) {
            if (reading instanceof Reading.Understood(Intent.Time wish)) {
                wishes.add(wish);
            } else {
                others.add(reading);
            }
        }
        readings = others;
        return wishes;
    }

    /** The sentence that all of it asks for. */
    String sentence() {
        return sentence;
    }

    /** The sentence that says in full what is asked for, be it an earlier one. */
    String anchor() {
        return anchor;
    }

    /** Reads the sentence again with {@code name} in place of what nothing is called like. */
    void takeFor(String said, String name) {
        Pattern unknown =
                Pattern.compile(
                        Pattern.quote(said), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        String next = unknown.matcher(sentence).replaceFirst(Matcher.quoteReplacement(name));
        if (!next.equals(sentence) && isClear(next)) {
            read(next);
        }
    }

    Consent consent() {
        return consent;
    }

    /** What Lucia asked last. */
    @Nullable Message question() {
        return question;
    }

    private void hearUser(Message message) {
        Message asked = question;
        boolean asksCode = asked != null && SpokenCodes.isAskedBy(asked);
        String said = codes.words(message, asksCode);
        if (asked != null && Confirmation.isQuestion(asked)) {
            consent = consent(asked, message, said);
            if (consent != Consent.NOT_ASKED) {
                return;
            }
        }
        consent = Consent.NOT_ASKED;
        if (!answers(said)) {
            chosen.clear();
            chosen.addAll(situation.chosen());
            read(said);
        }
    }

    private Consent consent(Message asked, Message answer, String said) {
        Reply reply = interpreter.reply(said, home, situation);
        if (reply == Reply.NO) {
            return Consent.REFUSED;
        }
        boolean isCode =
                SpokenCodes.isAskedBy(asked) && (said.equals(SpokenCodes.MASK) || !isClear(said));
        return reply == Reply.YES || isCode || Confirmation.hasNonce(asked, answer)
                ? Consent.GIVEN
                : Consent.NOT_ASKED;
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
            if (reading instanceof Reading.NothingNamed || asksAboutTime(reading)) {
                String completed = sentence + " " + said;
                if (isClear(completed) && !isClear(said)) {
                    read(completed);
                    return true;
                }
            }
        }
        return false;
    }

    private boolean asksAboutTime(Reading reading) {
        return question != null
                && reading instanceof Reading.Understood(var intent)
                && intent instanceof Intent.Time;
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
        anchor = next;
        readings = interpreter.interpret(next, home, situation.choosing(chosen));
        if (!focus.sentence().isEmpty() && readings.stream().noneMatch(Dialogue::acts)) {
            new FollowUp(interpreter, home, situation.choosing(chosen))
                    .of(focus.sentence(), next)
                    .ifPresent(this::goOn);
        }
    }

    private void goOn(List<Reading> rest) {
        readings = rest;
        anchor = focus.sentence();
    }

    private static boolean acts(Reading reading) {
        return reading instanceof Reading.Understood(var intent) && !(intent instanceof Intent.Ask);
    }
}
