package dev.lucia.language;

import dev.lucia.home.Area;
import dev.lucia.home.Entity;
import dev.lucia.home.Home;
import dev.lucia.language.names.Resolver;
import dev.lucia.language.names.Vocabulary;
import dev.lucia.language.words.Lexicon;
import dev.lucia.language.words.Tokenizer;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Understands sentences about a home, without a model: milliseconds, no I/O, no guess. Safe for use
 * by many threads; keeps what it derived from the home's names until they change.
 */
public final class Interpreter {

    private record Known(long layout, Vocabulary vocabulary) {}

    private final Lexicon english = Lexicon.of("en");
    private final Frames frames = Frames.load();
    private volatile @Nullable Known known;

    /** What {@code sentence} asks for, a reading for each command in it; none if it is blank. */
    public List<Reading> interpret(String sentence, Home home, Situation situation) {
        Vocabulary vocabulary = vocabulary(home);
        ClauseInterpreter clauses =
                new ClauseInterpreter(frames, resolver(home, vocabulary, situation));
        return ClauseReader.read(segments(sentence, vocabulary)).stream()
                .map(clauses::interpret)
                .toList();
    }

    /**
     * Which of {@code candidates} the answer {@code reply} means; none if it means something else.
     */
    public List<Entity> choose(
            String reply, List<Entity> candidates, Home home, Situation situation) {
        Vocabulary vocabulary = vocabulary(home);
        List<Clause> clauses = ClauseReader.read(segments(reply, vocabulary));
        if (clauses.size() != 1 || !clauses.getFirst().content().isEmpty()) {
            return List.of();
        }
        Resolver resolver = resolver(home, vocabulary, situation);
        return clauses.getFirst().references().stream()
                .flatMap(reference -> resolver.among(candidates, reference).stream())
                .distinct()
                .toList();
    }

    private List<Segment> segments(String sentence, Vocabulary vocabulary) {
        return new Segmenter(english, vocabulary).cut(Tokenizer.tokens(sentence));
    }

    private static Resolver resolver(Home home, Vocabulary vocabulary, Situation situation) {
        String room = situation.room();
        Area area = room == null ? null : vocabulary.areaCalled(room);
        return new Resolver(home, vocabulary, area, situation.chosen());
    }

    private Vocabulary vocabulary(Home home) {
        Known current = known;
        if (current == null || current.layout() != home.layout()) {
            current = new Known(home.layout(), new Vocabulary(home));
            known = current;
        }
        return current.vocabulary();
    }
}
