package dev.lucia.language.words;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Numbers in digits and in words: "21.5", "twenty one point five", "two hundred and ten", "twenty
 * and a half".
 */
final class Numbers {

    /** A number and the index after it. */
    record Found(double value, int to) {}

    private final PhraseTrie<Integer> small = new PhraseTrie<>();
    private final PhraseTrie<Integer> multipliers = new PhraseTrie<>();
    private final PhraseTrie<String> points = new PhraseTrie<>();
    private final PhraseTrie<String> halves = new PhraseTrie<>();
    private final PhraseTrie<String> ands = new PhraseTrie<>();
    private final PhraseTrie<String> halfOf = new PhraseTrie<>();
    private final PhraseTrie<String> minus = new PhraseTrie<>();

    /** The words for 0, 1, 2, ... up to 99, in order. */
    void smallInOrder(List<String> templates) {
        for (int value = 0; value < templates.size(); value++) {
            int number = value;
            PhraseTemplate.expand(templates.get(value))
                    .forEach(phrase -> small.add(Tokenizer.words(phrase), number));
        }
    }

    /** Words of the data file's key {@code number:<kind>}. */
    void words(String kind, List<String> templates) {
        Map<String, PhraseTrie<String>> plain =
                Map.of(
                        "point", points, "half", halves, "and", ands, "minus", minus, "half-of",
                        halfOf);
        for (String template : templates) {
            for (String phrase : PhraseTemplate.expand(template)) {
                List<String> words = Tokenizer.words(phrase);
                PhraseTrie<String> trie = plain.get(kind);
                if (trie == null) {
                    multipliers.add(words, Integer.valueOf(kind));
                } else {
                    trie.add(words, phrase);
                }
            }
        }
    }

    /** Every way to write the number {@code value} in words. */
    Set<List<String>> spelled(int value) {
        return small.phrasesOf(value);
    }

    /** The index after "half a" at {@code from}, or {@code from}: half of the unit that follows. */
    int afterHalfOf(List<Token> tokens, int from) {
        return after(halfOf, tokens, from);
    }

    /** The longest number that begins at {@code from}. */
    @Nullable Found match(List<Token> tokens, int from) {
        int start = after(minus, tokens, from);
        Found whole = whole(tokens, start);
        if (whole == null) {
            return null;
        }
        Found exact = decimals(tokens, whole);
        return start > from ? new Found(-exact.value(), exact.to()) : exact;
    }

    private @Nullable Found whole(List<Token> tokens, int from) {
        if (from >= tokens.size()) {
            return null;
        }
        Token first = tokens.get(from);
        Found number =
                first.kind() == Token.Kind.NUMBER
                        ? new Found(first.number(), from + 1)
                        : longest(small, tokens, from);
        Found multiplier = longest(multipliers, tokens, number == null ? from : number.to());
        if (multiplier == null) {
            return number;
        }
        double value = (number == null ? 1 : number.value()) * multiplier.value();
        Found rest = whole(tokens, after(ands, tokens, multiplier.to()));
        return rest == null || rest.value() >= multiplier.value()
                ? new Found(value, multiplier.to())
                : new Found(value + rest.value(), rest.to());
    }

    private Found decimals(List<Token> tokens, Found whole) {
        int half = after(halves, tokens, whole.to());
        if (half > whole.to()) {
            return new Found(whole.value() + 0.5, half);
        }
        int point = after(points, tokens, whole.to());
        double value = whole.value();
        int at = point;
        for (double place = 0.1; at > whole.to(); place /= 10) {
            Found digit = at < tokens.size() ? digits(tokens, at) : null;
            if (digit == null) {
                break;
            }
            boolean two = digit.value() >= 10;
            value += digit.value() * (two ? place / 10 : place);
            at = digit.to();
        }
        return at > point ? new Found(Math.round(value * 1000) / 1000.0, at) : whole;
    }

    private @Nullable Found digits(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        return token.kind() == Token.Kind.NUMBER
                ? new Found(token.number(), at + 1)
                : longest(small, tokens, at);
    }

    private static @Nullable Found longest(PhraseTrie<Integer> trie, List<Token> tokens, int at) {
        Found[] found = new Found[1];
        trie.match(tokens, at, (value, to) -> found[0] = new Found(value, to));
        return found[0];
    }

    private static int after(PhraseTrie<String> trie, List<Token> tokens, int at) {
        int[] end = {at};
        trie.match(tokens, at, (phrase, to) -> end[0] = to);
        return end[0];
    }
}
