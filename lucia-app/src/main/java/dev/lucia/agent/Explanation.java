package dev.lucia.agent;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * Why a sentence is taken as it is, and what could be changed so that it is taken otherwise.
 * Nothing is done for it.
 *
 * @param language the sentence is taken to be in
 * @param room the speaker's, or null if unknown
 * @param answer what Lucia would ask or say instead of acting, or null if she would act
 * @param hint how to make her understand it, or null if she does
 */
public record Explanation(
        String language,
        @Nullable String room,
        List<Word> words,
        List<Command> commands,
        @Nullable String answer,
        @Nullable String hint) {

    /** A stretch of the sentence and all it can mean. */
    public record Word(String text, List<String> meanings) {

        public Word {
            meanings = List.copyOf(meanings);
        }
    }

    /**
     * One command of the sentence.
     *
     * @param shape what it is taken for, or null if for nothing
     */
    public record Command(
            String text, @Nullable String shape, List<Candidate> candidates, List<Call> calls) {

        public Command {
            candidates = List.copyOf(candidates);
            calls = List.copyOf(calls);
        }
    }

    /**
     * A thing that could be meant.
     *
     * @param score how much of what was said is its own name
     */
    public record Candidate(String entity, String name, int score, boolean chosen) {}

    /** What would be called, and how risky that is. */
    public record Call(String entity, String action, Map<String, Object> data, String risk) {

        public Call {
            data = Map.copyOf(data);
        }
    }

    public Explanation {
        words = List.copyOf(words);
        commands = List.copyOf(commands);
    }
}
