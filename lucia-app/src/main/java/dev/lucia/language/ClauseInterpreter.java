package dev.lucia.language;

import dev.lucia.language.Reading.Declined;
import dev.lucia.language.names.Kind;
import dev.lucia.language.words.Concept;
import dev.lucia.language.words.Unit;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Takes one clause for intents on things of the home. */
final class ClauseInterpreter {

    private static final Map<Concept, Declined.Reason> REFUSALS = new EnumMap<>(Concept.class);

    static {
        REFUSALS.put(Concept.NOT, Declined.Reason.NOT);
        REFUSALS.put(Concept.IF, Declined.Reason.CONDITION);
        REFUSALS.put(Concept.TIME, Declined.Reason.LATER);
        REFUSALS.put(Concept.DURATION, Declined.Reason.LATER);
    }

    private static final int MOST_WORDS_OF_A_CALL = 4;

    private final Frames frames;
    private final Commands commands;
    private final Levels levels;
    private final Questions questions;

    ClauseInterpreter(Frames frames, Things things) {
        this.frames = frames;
        this.commands = new Commands(things);
        this.levels = new Levels(things);
        this.questions = new Questions(things);
    }

    List<Reading> interpret(Clause clause) {
        Content content = clause.content().asking();
        for (Map.Entry<Concept, Declined.Reason> refusal : REFUSALS.entrySet()) {
            if (content.has(refusal.getKey())) {
                boolean clear =
                        refusal.getKey() == Concept.IF
                                ? content.hasAction()
                                : isClear(
                                        interpret(clause.with(content.without(REFUSALS.keySet()))));
                return List.of(
                        clear ? new Declined(refusal.getValue()) : new Reading.NotUnderstood());
            }
        }
        if (isTimeOfDay(content)) {
            return List.of(new Declined(Declined.Reason.LATER));
        }
        Frame frame = frames.of(content);
        return frame == null ? List.of(new Reading.NotUnderstood()) : of(frame, clause);
    }

    private static boolean isClear(List<Reading> readings) {
        return readings.stream()
                .noneMatch(
                        r ->
                                r instanceof Reading.NotUnderstood
                                        || r instanceof Reading.NothingCalled);
    }

    /** "Turn on the lamp at 7" is no brightness. */
    private static boolean isTimeOfDay(Content content) {
        Amount amount = content.amount();
        return amount != null
                && amount.quantity().value() <= 24
                && amount.role() == Amount.Role.AT
                && amount.quantity().unit() == Unit.NONE
                && content.hasAction()
                && !content.hasDimension();
    }

    private List<Reading> of(Frame frame, Clause clause) {
        return switch (frame) {
            case TURN_ON -> commands.power(clause, true);
            case TURN_OFF -> commands.power(clause, false);
            case TOGGLE -> commands.toggle(clause);
            case SET_LEVEL -> levels.set(clause);
            case ADJUST -> levels.adjust(clause);
            case COLOUR -> levels.colour(clause);
            case WHITE -> levels.white(clause);
            case MODE -> commands.mode(clause);
            case OSCILLATE -> commands.oscillate(clause, true);
            case OSCILLATE_OFF -> commands.oscillate(clause, false);
            case DIRECTION -> commands.direction(clause);
            case OPEN -> commands.open(clause);
            case CLOSE -> commands.close(clause);
            case STOP -> commands.stop(clause);
            case START -> commands.start(clause);
            case PAUSE -> commands.pause(clause);
            case PLAY -> commands.play(clause);
            case NEXT -> commands.transport(clause, Intent.Playback.Transport.NEXT);
            case PREVIOUS -> commands.transport(clause, Intent.Playback.Transport.PREVIOUS);
            case MUTE -> commands.transport(clause, Intent.Playback.Transport.MUTE);
            case UNMUTE -> commands.transport(clause, Intent.Playback.Transport.UNMUTE);
            case SHUFFLE -> commands.transport(clause, Intent.Playback.Transport.SHUFFLE);
            case LOCK -> commands.lock(clause, true);
            case UNLOCK -> commands.lock(clause, false);
            case ARM -> commands.arm(clause);
            case DISARM -> commands.disarm(clause);
            case CLEAN -> commands.clean(clause, Intent.Clean.Errand.START);
            case DOCK -> commands.clean(clause, Intent.Clean.Errand.DOCK);
            case LOCATE -> commands.clean(clause, Intent.Clean.Errand.LOCATE);
            case ACTIVATE -> commands.activate(clause);
            case NAMES -> names(clause);
            case WHETHER -> questions.whether(clause);
            case WHICH -> questions.which(clause);
            case HOW_MANY -> questions.howMany(clause);
            case VALUE -> questions.value(clause);
            case STATUS -> known(questions.status(clause));
            case TELL -> questions.tell(clause);
        };
    }

    /** A question about nothing in the home was not for Lucia. */
    private static List<Reading> known(List<Reading> readings) {
        boolean asks = isClear(readings) && !(readings.getFirst() instanceof Reading.NothingNamed);
        return asks ? readings : List.of(new Reading.NotUnderstood());
    }

    /** "Lights!" and "kitchen lights please": a few words, and all of them about lights. */
    private static boolean isCallForLight(Clause clause) {
        boolean lights =
                clause.references().stream()
                        .anyMatch(r -> r.isOnlyOf(Kind.of("light")) && !r.any() && !r.it());
        return lights
                && clause.references().size() == 1
                && clause.text().startsWith(clause.references().getFirst().said())
                && clause.text().split(" ").length <= MOST_WORDS_OF_A_CALL;
    }

    /** Nothing but a name sets a scene or asks a sensor. */
    private List<Reading> names(Clause clause) {
        List<Reading> activated = commands.activate(clause);
        if (activated.stream().allMatch(Reading.Understood.class::isInstance)) {
            return activated;
        }
        if (isCallForLight(clause)) {
            return commands.power(clause, true);
        }
        List<Reading> asked = questions.sensor(clause);
        return asked.stream().allMatch(Reading.Understood.class::isInstance)
                ? asked
                : List.of(new Reading.NotUnderstood());
    }
}
