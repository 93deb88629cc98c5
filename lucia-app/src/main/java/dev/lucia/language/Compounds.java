package dev.lucia.language;

import dev.lucia.language.words.Token;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/** Takes compound nouns apart: "Küchenlicht" is the "Küche" and a "Licht". */
final class Compounds {

    private static final List<String> LINKS = List.of("", "n", "s", "en", "es", "er", "e");
    private static final int SHORTEST = 3;

    private final Set<String> words;

    /**
     * @param words that can be a part
     */
    Compounds(Set<String> words) {
        this.words = words;
    }

    /** The two words that {@code token} is made of, or null if it is made of none. */
    @Nullable List<Token> parts(Token token) {
        String text = token.text();
        for (int at = text.length() - SHORTEST; at >= SHORTEST; at--) {
            String tail = text.substring(at);
            String head = words.contains(tail) ? head(text.substring(0, at)) : null;
            if (head != null) {
                int middle = Math.min(token.start() + at, token.end());
                return List.of(
                        new Token(Token.Kind.WORD, head, token.start(), middle),
                        new Token(Token.Kind.WORD, tail, middle, token.end()));
            }
        }
        return null;
    }

    private @Nullable String head(String text) {
        for (String link : LINKS) {
            String word = text.substring(0, Math.max(0, text.length() - link.length()));
            if (text.endsWith(link) && word.length() >= SHORTEST && words.contains(word)) {
                return word;
            }
            if (link.isEmpty() && text.length() >= SHORTEST && words.contains(text + "e")) {
                return text + "e";
            }
        }
        return null;
    }
}
