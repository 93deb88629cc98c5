package dev.lucia.language;

import dev.lucia.language.names.Name;
import dev.lucia.language.names.Vocabulary;
import dev.lucia.language.words.Concept;
import dev.lucia.language.words.Lexicon;
import dev.lucia.language.words.Quantity;
import dev.lucia.language.words.Sense;
import dev.lucia.language.words.Token;
import dev.lucia.language.words.Unit;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Cuts a sentence into the fewest, best known segments. */
final class Segmenter {

    /** Marks in the data files what means something only as the first word: "light up". */
    private static final String AT_THE_START = "start";

    private static final int KNOWN = 10;
    private static final int PART_OF_A_NAME = 16;
    private static final int UNKNOWN = 30;

    private final Lexicon lexicon;
    private final Vocabulary vocabulary;

    Segmenter(Lexicon lexicon, Vocabulary vocabulary) {
        this.lexicon = lexicon;
        this.vocabulary = vocabulary;
    }

    /** The cheapest way through {@code tokens}; of equal ones that with the longest beginning. */
    List<Segment> cut(List<Token> tokens) {
        int length = tokens.size();
        int[] cost = new int[length + 1];
        Segment[] first = new Segment[length];
        for (int from = length - 1; from >= 0; from--) {
            cost[from] = Integer.MAX_VALUE;
            for (Segment segment : at(tokens, from)) {
                int total = cost(segment) + cost[segment.to()];
                if (total < cost[from]) {
                    cost[from] = total;
                    first[from] = segment;
                }
            }
        }
        List<Segment> path = new ArrayList<>();
        for (int at = 0; at < length; at = first[at].to()) {
            path.add(first[at]);
        }
        return path;
    }

    /** Whether a command can begin at {@code from}: after a break, "and", "please", "you". */
    private boolean begins(List<Token> tokens, int from) {
        Token before = tokens.get(from - 1);
        return before.kind() == Token.Kind.BREAK || lexicon.leadsIn(before.text());
    }

    private int cost(Segment segment) {
        if (!segment.senses().isEmpty()
                || !segment.names().isEmpty()
                || segment.quantity() != null
                || segment.isBreak()) {
            return KNOWN;
        }
        return vocabulary.knows(segment.text()) ? PART_OF_A_NAME : UNKNOWN;
    }

    /** Every segment that begins at {@code from}, the longest first. */
    private List<Segment> at(List<Token> tokens, int from) {
        Candidates candidates = new Candidates();
        boolean begins = from == 0 || begins(tokens, from);
        lexicon.match(
                tokens,
                from,
                (sense, to) -> {
                    if (begins || !sense.value().equals(AT_THE_START)) {
                        candidates.ending(to).senses.add(sense);
                    }
                });
        vocabulary.match(tokens, from, (name, to) -> candidates.ending(to).names.add(name));
        lexicon.quantities(tokens, from, (q, to) -> candidates.ending(to).quantity = q);
        candidates.ending(from + 1);
        return candidates.segments(tokens, from);
    }

    /** What was found at one place of a sentence, by where it ends. */
    private static final class Candidates {

        private static final class Candidate {
            final int to;
            final List<Sense> senses = new ArrayList<>(2);
            final List<Name> names = new ArrayList<>(2);
            @Nullable Quantity quantity;

            Candidate(int to) {
                this.to = to;
            }

            /** In many languages "a" and "one" are one word; without a unit it counts nothing. */
            boolean isArticle(Token.Kind kind) {
                return kind == Token.Kind.WORD
                        && quantity != null
                        && quantity.unit() == Unit.NONE
                        && senses.stream().anyMatch(s -> s.concept().role() == Concept.Role.NOISE);
            }
        }

        private final List<Candidate> all = new ArrayList<>(4);

        Candidate ending(int to) {
            for (Candidate candidate : all) {
                if (candidate.to == to) {
                    return candidate;
                }
            }
            Candidate added = new Candidate(to);
            all.add(added);
            return added;
        }

        List<Segment> segments(List<Token> tokens, int from) {
            all.sort((a, b) -> Integer.compare(b.to, a.to));
            Token.Kind kind = tokens.get(from).kind();
            boolean isBreak = kind == Token.Kind.BREAK || kind == Token.Kind.QUESTION;
            List<Segment> segments = new ArrayList<>(all.size());
            if (kind == Token.Kind.CLOCK) {
                ending(from + 1).senses.add(new Sense(Concept.TIME, tokens.get(from).text()));
            }
            for (Candidate found : all) {
                segments.add(
                        new Segment(
                                from,
                                found.to,
                                text(tokens, from, found.to),
                                found.senses,
                                found.names,
                                found.isArticle(kind) ? null : found.quantity,
                                isBreak));
            }
            return segments;
        }

        private static String text(List<Token> tokens, int from, int to) {
            if (to == from + 1) {
                return tokens.get(from).text();
            }
            StringBuilder text = new StringBuilder(tokens.get(from).text());
            for (int i = from + 1; i < to; i++) {
                text.append(' ').append(tokens.get(i).text());
            }
            return text.toString();
        }
    }
}
