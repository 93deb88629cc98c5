package dev.lucia.language;

import dev.lucia.home.Entity;
import dev.lucia.home.Home;
import dev.lucia.language.names.Vocabulary;
import dev.lucia.language.words.Lexicon;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Understands sentences about a home, without a model: milliseconds, no I/O, no guess. Safe for use
 * by many threads; keeps what it derived from the home's names until they change.
 */
public final class Interpreter {

    private record Known(long layout, Grammar grammar) {}

    private final Frames frames = Frames.load();
    private final Map<Language, Lexicon> lexicons = new ConcurrentHashMap<>();
    private final Map<Language, Timings> timings = new ConcurrentHashMap<>();
    private final Map<Language, Known> known = new ConcurrentHashMap<>();

    /** What {@code sentence} asks for, a reading for each command in it; none if it is blank. */
    public List<Reading> interpret(String sentence, Home home, Situation situation) {
        Grammar grammar = grammar(home, situation);
        return timings(home, situation)
                .interpret(sentence, text -> grammar.interpret(text, home, situation));
    }

    /** How {@code sentence} is taken, for people who wonder why. */
    public Trace trace(String sentence, Home home, Situation situation) {
        Trace trace = grammar(home, situation).trace(sentence, home, situation);
        List<Reading> readings = interpret(sentence, home, situation);
        return trace.readings().equals(readings)
                ? trace
                : trace.takenAs("time", sentence, readings);
    }

    /**
     * Which of {@code candidates} the answer {@code reply} means; none if it means something else.
     */
    public List<Entity> choose(
            String reply, List<Entity> candidates, Home home, Situation situation) {
        return grammar(home, situation).choose(reply, candidates, home, situation);
    }

    /** Whether {@code answer} says yes or no, and nothing else. */
    public Reply reply(String answer, Home home, Situation situation) {
        Lexicon lexicon = lexicon(Language.of(situation.language(), home));
        return new Grammar(lexicon, Vocabulary.EMPTY, frames).reply(answer);
    }

    /** Whether {@code sentence} only wants quiet from whatever rings: "stop". */
    public boolean wantsQuiet(String sentence, Home home, Situation situation) {
        return timings(home, situation).wantsQuiet(sentence);
    }

    private Timings timings(Home home, Situation situation) {
        Language language = Language.of(situation.language(), home);
        return Objects.requireNonNull(
                timings.computeIfAbsent(language, wanted -> new Timings(lexicon(wanted))));
    }

    private Grammar grammar(Home home, Situation situation) {
        Language language = Language.of(situation.language(), home);
        @Nullable Known current = known.get(language);
        if (current == null || current.layout() != home.layout()) {
            Lexicon lexicon = lexicon(language);
            Grammar grammar = new Grammar(lexicon, new Vocabulary(home, lexicon), frames);
            current = new Known(home.layout(), grammar);
            known.put(language, current);
        }
        return current.grammar();
    }

    private Lexicon lexicon(Language language) {
        return Objects.requireNonNull(
                lexicons.computeIfAbsent(language, wanted -> Lexicon.of(wanted.code())));
    }
}
