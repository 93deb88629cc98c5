package dev.lucia.language;

import dev.lucia.home.Entity;

import java.util.List;

/**
 * How a sentence was taken, step by step, for people who wonder why.
 *
 * @param language it was taken to be in, as an ISO 639 code
 * @param room the speaker's as the home knows it, or empty
 */
public record Trace(String language, String room, List<Word> words, List<Command> commands) {

    /**
     * A stretch of the sentence.
     *
     * @param text its words, normalised
     * @param meanings all it can mean: {@code on}, {@code thing light}, {@code name of light.desk}
     */
    public record Word(String text, List<String> meanings) {

        public Word {
            meanings = List.copyOf(meanings);
        }
    }

    /**
     * One command of the sentence.
     *
     * @param shape what it was taken for, or empty if for nothing
     * @param candidates what fits its words, the best first
     * @param readings what came of it
     */
    public record Command(
            String text, String shape, List<Candidate> candidates, List<Reading> readings) {

        public Command {
            candidates = List.copyOf(candidates);
            readings = List.copyOf(readings);
        }
    }

    /**
     * A thing that could be meant.
     *
     * @param score how much of what was said is its own name; 0 if only its kind and place fit
     */
    public record Candidate(Entity entity, int score) {}

    public Trace {
        words = List.copyOf(words);
        commands = List.copyOf(commands);
    }

    /** What came of all commands. */
    List<Reading> readings() {
        return commands.stream().flatMap(c -> c.readings().stream()).distinct().toList();
    }

    /** The same, but the whole {@code sentence} was taken for {@code shape}. */
    Trace takenAs(String shape, String sentence, List<Reading> readings) {
        return new Trace(
                language, room, words, List.of(new Command(sentence, shape, List.of(), readings)));
    }
}
