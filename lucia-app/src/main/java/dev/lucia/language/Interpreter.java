package dev.lucia.language;

import dev.lucia.home.Entity;
import dev.lucia.home.Home;
import dev.lucia.language.names.Vocabulary;
import dev.lucia.language.words.Lexicon;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Understands sentences about a home, without a model: milliseconds, no I/O, no guess. Safe for use
 * by many threads; keeps what it derived from the home's names until they change.
 */
public final class Interpreter {

    private record Known(long layout, Grammar grammar) {}

    private final Lexicon english = Lexicon.of("en");
    private final Frames frames = Frames.load();
    private volatile @Nullable Known known;

    /** What {@code sentence} asks for, a reading for each command in it; none if it is blank. */
    public List<Reading> interpret(String sentence, Home home, Situation situation) {
        return grammar(home).interpret(sentence, home, situation);
    }

    /**
     * Which of {@code candidates} the answer {@code reply} means; none if it means something else.
     */
    public List<Entity> choose(
            String reply, List<Entity> candidates, Home home, Situation situation) {
        return grammar(home).choose(reply, candidates, home, situation);
    }

    /** Whether {@code answer} says yes or no, and nothing else. */
    public Reply reply(String answer, Situation situation) {
        return new Grammar(english, Vocabulary.EMPTY, frames).reply(answer);
    }

    private Grammar grammar(Home home) {
        Known current = known;
        if (current == null || current.layout() != home.layout()) {
            Vocabulary vocabulary = new Vocabulary(home, english);
            current = new Known(home.layout(), new Grammar(english, vocabulary, frames));
            known = current;
        }
        return current.grammar();
    }
}
