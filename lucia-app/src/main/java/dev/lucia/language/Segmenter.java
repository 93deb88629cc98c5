package dev.lucia.language;

import dev.lucia.language.names.Name;
import dev.lucia.language.names.Vocabulary;
import dev.lucia.language.words.Lexicon;
import dev.lucia.language.words.Sense;
import dev.lucia.language.words.Token;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Cuts a sentence into the fewest, best known segments. */
final class Segmenter {

    private static final int KNOWN = 10;
    private static final int PART_OF_A_NAME = 16;
    private static final int UNKNOWN = 30;

    private final Lexicon lexicon;
    private final Vocabulary vocabulary;

    Segmenter(Lexicon lexicon, Vocabulary vocabulary) {
        this.lexicon = lexicon;
        this.vocabulary = vocabulary;
    }

    /** The cheapest way through {@code tokens}. */
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

    private int cost(Segment segment) {
        if (!segment.senses().isEmpty() || !segment.names().isEmpty() || segment.isBreak()) {
            return KNOWN;
        }
        return vocabulary.knows(segment.text()) ? PART_OF_A_NAME : UNKNOWN;
    }

    /** Every segment that begins at {@code from}, the longest first. */
    private List<Segment> at(List<Token> tokens, int from) {
        Map<Integer, List<Sense>> senses = new TreeMap<>();
        Map<Integer, List<Name>> names = new TreeMap<>();
        lexicon.match(
                tokens,
                from,
                (sense, to) -> senses.computeIfAbsent(to, _ -> new ArrayList<>(2)).add(sense));
        vocabulary.match(
                tokens,
                from,
                (name, to) -> names.computeIfAbsent(to, _ -> new ArrayList<>(2)).add(name));
        List<Segment> segments = new ArrayList<>();
        for (int to = tokens.size(); to > from; to--) {
            List<Sense> meaning = senses.getOrDefault(to, List.of());
            List<Name> called = names.getOrDefault(to, List.of());
            if (to == from + 1 || !meaning.isEmpty() || !called.isEmpty()) {
                segments.add(segment(tokens, from, to, meaning, called));
            }
        }
        return segments;
    }

    private static Segment segment(
            List<Token> tokens, int from, int to, List<Sense> senses, List<Name> names) {
        Token.Kind kind = tokens.get(from).kind();
        String text = String.join(" ", tokens.subList(from, to).stream().map(Token::text).toList());
        boolean isBreak = kind == Token.Kind.BREAK || kind == Token.Kind.QUESTION;
        return new Segment(from, to, text, senses, names, isBreak);
    }
}
