package dev.lucia.language.words;

import static dev.lucia.language.words.Concept.Role.ACTION;
import static dev.lucia.language.words.Concept.Role.CONTENT;
import static dev.lucia.language.words.Concept.Role.COURTESY;
import static dev.lucia.language.words.Concept.Role.NOISE;
import static dev.lucia.language.words.Concept.Role.STRUCTURE;
import static dev.lucia.language.words.Concept.Role.TARGET;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a phrase of a lexicon can mean; the same in every language. */
public enum Concept {
    /** Politeness, articles, prepositions: says nothing about what is wanted. */
    FILLER(NOISE),
    /** Politeness around a text: "please". */
    POLITE(NOISE),
    /** A verb that only carries what stands beside it: turn, set, make. */
    DO(NOISE),
    /** Before a place: "in the kitchen". */
    IN(NOISE),
    /** Before a value to reach: "to 50 %". */
    TO(NOISE),
    /** Before an amount of change: "by 10 %". */
    BY(NOISE),
    /** Before a value or a time: "at 7". */
    AT(NOISE),

    AND(STRUCTURE),
    /** What follows is left out. */
    EXCEPT(STRUCTURE),
    /** What follows is a reason, not a command: "because". */
    REASON(STRUCTURE),

    YES(COURTESY),
    NO(COURTESY),
    HELLO(COURTESY),
    THANKS(COURTESY),

    /** A kind of thing, its value a {@code Kind}. */
    THING(TARGET),
    /** The same in the plural. */
    THINGS(TARGET),
    ALL(TARGET),
    /** Whichever there is: "any lights". */
    ANY(TARGET),
    IT(TARGET),
    HERE(TARGET),
    EVERYWHERE(TARGET),

    NOT(CONTENT),
    IF(CONTENT),
    /** At another time than now. */
    TIME(CONTENT),
    IS(CONTENT),
    WHAT(CONTENT),
    WHICH(CONTENT),
    HOW(CONTENT),
    HOW_MANY(CONTENT),
    WHERE(CONTENT),
    WHO(CONTENT),
    /** Asks what Lucia cannot know: why, when. */
    WHY(CONTENT),
    /** Wants a state, whatever it is now: "make sure ... is". */
    ENSURE(CONTENT),
    /** Wants the thing and says no more: "get the lights", "some light". */
    WANT(CONTENT),
    STATUS(CONTENT),
    /** What is wanted, not what is: "set to", "target temperature". */
    SETPOINT(CONTENT),

    NUMBER(CONTENT),
    PERCENT(CONTENT),
    DEGREES(CONTENT),
    KELVIN(CONTENT),
    DURATION(CONTENT),
    /** A level in words: "half", "max". */
    LEVEL(CONTENT),
    COLOUR(CONTENT),
    /** A white in words: "warm white". */
    WHITE(CONTENT),
    /** A mode of heating, a fan, an alarm: "eco", "cool", "away". */
    MODE(CONTENT),
    MUCH(CONTENT),
    LITTLE(CONTENT),

    BRIGHTNESS(CONTENT),
    TEMPERATURE(CONTENT),
    HUMIDITY(CONTENT),
    VOLUME(CONTENT),
    SPEED(CONTENT),
    POSITION(CONTENT),
    TILT(CONTENT),
    TONE(CONTENT),
    BATTERY(CONTENT),
    ENERGY(CONTENT),
    POWER(CONTENT),
    AIR(CONTENT),
    ILLUMINANCE(CONTENT),
    WEATHER(CONTENT),
    TITLE(CONTENT),

    HOME(CONTENT),
    AWAY(CONTENT),
    MOTION(CONTENT),
    PRESENCE(CONTENT),
    WET(CONTENT),
    SMOKE(CONTENT),
    CHARGING(CONTENT),
    /** Nearly empty, of batteries. */
    LOW(CONTENT),
    CLOCK(CONTENT),
    DATE(CONTENT),
    HELP(CONTENT),

    ON(ACTION),
    OFF(ACTION),
    TOGGLE(ACTION),
    UP(ACTION),
    DOWN(ACTION),
    BRIGHTER(ACTION),
    DARKER(ACTION),
    WARMER(ACTION),
    COOLER(ACTION),
    LOUDER(ACTION),
    QUIETER(ACTION),
    FASTER(ACTION),
    SLOWER(ACTION),
    OPEN(ACTION),
    CLOSE(ACTION),
    STOP(ACTION),
    START(ACTION),
    PAUSE(ACTION),
    RESUME(ACTION),
    PLAY(ACTION),
    NEXT(ACTION),
    PREVIOUS(ACTION),
    MUTE(ACTION),
    UNMUTE(ACTION),
    SHUFFLE(ACTION),
    LOCK(ACTION),
    UNLOCK(ACTION),
    ARM(ACTION),
    DISARM(ACTION),
    CLEAN(ACTION),
    DOCK(ACTION),
    LOCATE(ACTION),
    OSCILLATE(ACTION),
    REVERSE(ACTION),
    FORWARD(ACTION),
    PRESS(ACTION),
    EMPTY(ACTION);

    /** What part a concept plays in a clause. */
    public enum Role {
        NOISE,
        STRUCTURE,
        /** Worth an answer only where nothing else is said. */
        COURTESY,
        TARGET,
        /** Must be accounted for by whatever the clause is taken for. */
        CONTENT,
        /** Like content, and begins a command of its own. */
        ACTION
    }

    private final Role role;

    Concept(Role role) {
        this.role = role;
    }

    public Role role() {
        return role;
    }

    /** Whether it has to be accounted for. */
    public boolean isContent() {
        return role == CONTENT || role == ACTION || role == COURTESY;
    }

    /** The sets of concepts that {@code template} stands for: {@code on [level]} for two. */
    public static List<Set<Concept>> sets(String template) {
        return PhraseTemplate.expand(template).stream()
                .map(
                        phrase ->
                                Arrays.stream(phrase.strip().split("\\s+"))
                                        .map(Concept::of)
                                        .collect(Collectors.toUnmodifiableSet()))
                .toList();
    }

    /** The concept that the data files call {@code key}. */
    static Concept of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
