package dev.lucia.language.time;

import dev.lucia.language.words.Lexicon;
import dev.lucia.language.words.TextPattern;
import dev.lucia.language.words.TextPattern.Span;
import dev.lucia.language.words.Token;
import dev.lucia.language.words.Tokenizer;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Understands what is said to timers, alarms and reminders in one language. */
public final class TimingReader {

    /** A way to take a sentence, and how well it fits: the lower, the better. */
    private record Taken(Timing timing, int cost) {}

    /** Blanks and marks around a command. */
    private static final Pattern MARKS = Pattern.compile("^[\\s,.;:!?]+|[\\s,.;:!?]+$");

    /** Longer sentences are no business of timers. */
    private static final int MOST_TOKENS = 60;

    private final TimeWords words;
    private final TimeParser times;

    public TimingReader(Lexicon lexicon) {
        words = new TimeWords(lexicon);
        times = new TimeParser(words);
    }

    /** What {@code sentence} asks of timers; empty if nothing. */
    public Optional<Timing> read(String sentence) {
        List<Token> said = Tokenizer.tokens(sentence);
        return said.isEmpty() || said.size() > MOST_TOKENS || !words.mentionTimers(said)
                ? Optional.empty()
                : Optional.ofNullable(best(sentence, plain(said)));
    }

    /** Whether {@code sentence} can be about timers at all. */
    public boolean mentionsTimers(String sentence) {
        return words.mentionTimers(Tokenizer.tokens(sentence));
    }

    /** What joins two commands, as a regular expression. */
    public String joint() {
        return words.joint();
    }

    /** Whether {@code sentence} only wants quiet: "stop". */
    public boolean wantsQuiet(String sentence) {
        List<Token> said = plain(Tokenizer.tokens(sentence));
        return !said.isEmpty()
                && said.size() <= 6
                && words.patternsFrom(said.getFirst().text()).stream()
                        .filter(pattern -> pattern.kind().equals("quiet"))
                        .anyMatch(pattern -> pattern.matches(said, 0, said.size(), _ -> true));
    }

    /** A sentence without the time in it. */
    public record Timed(String command, When when) {}

    /** The longest time in {@code sentence}, and what is said besides; empty if there is none. */
    public Optional<Timed> timed(String sentence) {
        List<Token> said = words.plain(withoutMarks(Tokenizer.tokens(sentence)));
        if (said.size() > MOST_TOKENS) {
            return Optional.empty();
        }
        for (int length = Math.min(said.size() - 1, 12); length > 0; length--) {
            for (int from = said.size() - length; from >= 0; from--) {
                When when = times.when(said.subList(from, from + length));
                if (when != null) {
                    return Optional.of(new Timed(rest(sentence, said, from, from + length), when));
                }
            }
        }
        return Optional.empty();
    }

    private static String rest(String sentence, List<Token> said, int from, int to) {
        String before = sentence.substring(0, said.get(from).start());
        String after = sentence.substring(said.get(to - 1).end());
        return MARKS.matcher(before.strip() + " " + after.strip()).replaceAll("");
    }

    private List<Token> plain(List<Token> tokens) {
        return words.plain(withoutMarks(tokens));
    }

    private static List<Token> withoutMarks(List<Token> tokens) {
        return tokens.stream()
                .filter(token -> token.kind() != Token.Kind.BREAK)
                .filter(token -> token.kind() != Token.Kind.QUESTION)
                .toList();
    }

    private @Nullable Timing best(String sentence, List<Token> tokens) {
        if (tokens.isEmpty()) {
            return null;
        }
        TimingSlots slots = new TimingSlots(sentence, tokens, words, times);
        Taken[] best = new Taken[1];
        for (TextPattern pattern : words.patternsFrom(tokens.getFirst().text())) {
            pattern.matches(
                    tokens,
                    0,
                    tokens.size(),
                    found -> {
                        Timing timing = TimingKinds.read(pattern.kind(), slots.with(found));
                        int cost = timing == null ? 0 : cost(timing, found, pattern);
                        if (timing != null && (best[0] == null || cost < best[0].cost())) {
                            best[0] = new Taken(timing, cost);
                        }
                        return false;
                    });
        }
        return best[0] == null ? null : best[0].timing();
    }

    /** What is known tells more than free text, and what is complete more than what is not. */
    private static int cost(Timing timing, Map<String, Span> slots, TextPattern pattern) {
        int cost = timing instanceof Timing.Incomplete ? 1000 : 0;
        for (Map.Entry<String, Span> slot : slots.entrySet()) {
            int length = slot.getValue().to() - slot.getValue().from();
            cost +=
                    switch (slot.getKey()) {
                        case "text", "name" -> 10 * length;
                        case "both" -> 5 * length;
                        default -> 0;
                    };
        }
        return cost - (int) pattern.words();
    }
}
