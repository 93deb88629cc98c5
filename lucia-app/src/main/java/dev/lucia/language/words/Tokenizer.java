package dev.lucia.language.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts sentences and names of any script into normalised tokens, always in the same way. */
public final class Tokenizer {

    private static final Pattern TOKEN =
            Pattern.compile(
                    """
                    (?<clock>\\b\\d{1,2}:\\d{2}\\b)\
                    |(?<number>\\d+(?:,\\d{3}(?!\\d))*(?:[.,]\\d+)?)\
                    |(?<word>\\p{L}[\\p{L}\\p{M}\\p{N}]*)\
                    |(?<sign>[%°€$&+]|-(?=\\d)|[\\p{So}\\p{Sk}\\p{Cs}\\x{1F300}-\\x{1FAFF}])\
                    |(?<question>[?？؟¿]+)\
                    |(?<break>[,;!.…:\\n。、，؛،¡]+|\\s[-–—]+\\s)\
                    """);
    private static final Pattern THOUSANDS = Pattern.compile(",(?=\\d{3}(?!\\d))");
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]");

    private Tokenizer() {}

    /** The tokens of {@code text} in order. */
    public static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(
                    new Token(kind(matcher), normalised(matcher), matcher.start(), matcher.end()));
        }
        return tokens;
    }

    /** The texts of the words and numbers of {@code name}, as they appear in sentences. */
    public static List<String> words(String name) {
        return tokens(name).stream()
                .filter(token -> token.kind() == Token.Kind.WORD || isNumeric(token))
                .map(Token::text)
                .toList();
    }

    /** One word in the form in which words are compared. */
    public static String fold(String word) {
        String plain =
                ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD)).replaceAll("");
        return plain.toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ø", "o")
                .replace("ı", "i");
    }

    private static boolean isNumeric(Token token) {
        return token.kind() == Token.Kind.NUMBER || token.kind() == Token.Kind.CLOCK;
    }

    private static Token.Kind kind(Matcher matcher) {
        if (matcher.start("clock") >= 0) {
            return Token.Kind.CLOCK;
        }
        if (matcher.start("number") >= 0) {
            return Token.Kind.NUMBER;
        }
        if (matcher.start("question") >= 0) {
            return Token.Kind.QUESTION;
        }
        return matcher.start("break") >= 0 ? Token.Kind.BREAK : Token.Kind.WORD;
    }

    private static String normalised(Matcher matcher) {
        String found = matcher.group();
        return switch (kind(matcher)) {
            case NUMBER -> THOUSANDS.matcher(found).replaceAll("").replace(',', '.');
            case WORD -> fold(found);
            case CLOCK -> found;
            case BREAK -> ",";
            case QUESTION -> "?";
        };
    }
}
