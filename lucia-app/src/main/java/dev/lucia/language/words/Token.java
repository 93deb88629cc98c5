package dev.lucia.language.words;

/**
 * A word, number or break of a sentence.
 *
 * @param text normalised: lower case, without accents
 * @param start index of its first character in the sentence as it was said
 * @param end index after its last character there
 */
public record Token(Kind kind, String text, int start, int end) {

    /** What a token is made of. */
    public enum Kind {
        WORD,
        /** Digits with at most one decimal point: "20", "21.5". */
        NUMBER,
        /** Hours and minutes: "7:30". */
        CLOCK,
        /** A mark that separates: comma, full stop, line break. */
        BREAK,
        /** A question mark. */
        QUESTION
    }

    /** The same token, spelled otherwise. */
    public Token spelled(String other) {
        return new Token(kind, other, start, end);
    }

    public double number() {
        return Double.parseDouble(text);
    }
}
