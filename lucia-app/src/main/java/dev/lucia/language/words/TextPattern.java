package dev.lucia.language.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with places where anything may stand: {@code add {item} to {list}}. All its other
 * words have to be there.
 */
public final class TextPattern {

    /** Where in a sentence a slot was found. */
    public record Span(int from, int to) {}

    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}|[^{}]+");
    private static final String MARK = "{";

    private final String kind;
    private final List<String> elements;

    private TextPattern(String kind, List<String> elements) {
        this.kind = kind;
        this.elements = elements;
    }

    /** The patterns that {@code template} stands for. */
    public static List<TextPattern> of(String kind, String template) {
        List<TextPattern> patterns = new ArrayList<>();
        for (String phrase : PhraseTemplate.expand(template)) {
            List<String> elements = new ArrayList<>();
            Matcher matcher = SLOT.matcher(phrase);
            while (matcher.find()) {
                if (matcher.group(1) == null) {
                    elements.addAll(Tokenizer.words(matcher.group()));
                } else {
                    elements.add(MARK + matcher.group(1));
                }
            }
            patterns.add(new TextPattern(kind, List.copyOf(elements)));
        }
        return patterns;
    }

    /** What it is for: "add", "play". */
    public String kind() {
        return kind;
    }

    /** How many words it has besides its slots; the more, the better it tells what is meant. */
    public long words() {
        return elements.stream().filter(element -> !element.startsWith(MARK)).count();
    }

    /** The word it begins with, or a mark that no word equals if it begins with a slot. */
    public String first() {
        return elements.getFirst();
    }

    /**
     * Whether it matches all of {@code tokens} from {@code from} to {@code to} in a way that {@code
     * fits}; of several ways the one with the longest first slot.
     */
    public boolean matches(
            List<Token> tokens, int from, int to, Predicate<Map<String, Span>> fits) {
        return matches(0, tokens, from, to, new HashMap<>(), fits);
    }

    private boolean matches(
            int element,
            List<Token> tokens,
            int at,
            int end,
            Map<String, Span> slots,
            Predicate<Map<String, Span>> fits) {
        if (element == elements.size()) {
            return at == end && fits.test(slots);
        }
        String wanted = elements.get(element);
        if (!wanted.startsWith(MARK)) {
            return at < end
                    && tokens.get(at).text().equals(wanted)
                    && matches(element + 1, tokens, at + 1, end, slots, fits);
        }
        for (int to = end; to > at; to--) {
            slots.put(wanted.substring(1), new Span(at, to));
            if (matches(element + 1, tokens, to, end, slots, fits)) {
                return true;
            }
        }
        slots.remove(wanted.substring(1));
        return false;
    }
}
