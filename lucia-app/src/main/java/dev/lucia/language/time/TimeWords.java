package dev.lucia.language.time;

import dev.lucia.language.words.DataFile;
import dev.lucia.language.words.Lexicon;
import dev.lucia.language.words.PhraseTemplate;
import dev.lucia.language.words.PhraseTrie;
import dev.lucia.language.words.Quantity;
import dev.lucia.language.words.TextPattern;
import dev.lucia.language.words.Token;
import dev.lucia.language.words.Tokenizer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ObjIntConsumer;

/**
 * The words of one language for times and timers, as its data file {@code xx.times} has them.
 * Immutable once read.
 */
final class TimeWords {

    private static final String ALL = "all";
    private static final String ANYTHING = "{";

    private final Lexicon lexicon;
    private final PhraseTrie<List<TimeElement>> elements = new PhraseTrie<>();
    private final PhraseTrie<String> dropped = new PhraseTrie<>();
    private final PhraseTrie<String> sorts = new PhraseTrie<>();
    private final PhraseTrie<String> filler = new PhraseTrie<>();
    private final PhraseTrie<String> more = new PhraseTrie<>();
    private final Set<String> sortWords = new HashSet<>();
    private final Map<String, List<TextPattern>> patterns = new HashMap<>();
    private final Set<String> unfit = new HashSet<>();
    private String joint = "";
    private final Set<String> triggers = new HashSet<>();
    private boolean twelveHours;

    TimeWords(Lexicon lexicon) {
        this.lexicon = lexicon;
        DataFile.read(lexicon.language() + ".times").forEach(this::add);
    }

    Lexicon lexicon() {
        return lexicon;
    }

    /** What can be said to timers that begins with {@code word}, or with anything. */
    List<TextPattern> patternsFrom(String word) {
        List<TextPattern> found = new ArrayList<>(patterns.getOrDefault(word, List.of()));
        found.addAll(patterns.getOrDefault(ANYTHING, List.of()));
        return found;
    }

    /** What joins two commands, as a regular expression. */
    String joint() {
        return joint;
    }

    /** Whether {@code token} is in no name: "not", "if". */
    boolean isUnfit(Token token) {
        return unfit.contains(token.text());
    }

    /** Whether "at 7" may be in the evening, too. */
    boolean twelveHours() {
        return twelveHours;
    }

    /** Whether {@code tokens} can be about timers at all. */
    boolean mentionTimers(List<Token> tokens) {
        return tokens.stream().anyMatch(token -> triggers.contains(token.text()));
    }

    /** {@code tokens} without articles and politeness. */
    List<Token> plain(List<Token> tokens) {
        return without(dropped, tokens);
    }

    /** {@code tokens} of a name without what only leads to it. */
    List<Token> withoutFiller(List<Token> tokens) {
        return without(filler, tokens);
    }

    /** {@code tokens} of a length without "more". */
    List<Token> withoutMore(List<Token> tokens) {
        return without(more, tokens);
    }

    /** Whether {@code tokens} name what can be set. */
    boolean mentionSorts(List<Token> tokens) {
        return tokens.stream().anyMatch(token -> sortWords.contains(token.text()));
    }

    void elements(List<Token> tokens, int from, ObjIntConsumer<List<TimeElement>> found) {
        elements.match(tokens, from, found);
    }

    void quantities(List<Token> tokens, int from, ObjIntConsumer<Quantity> found) {
        lexicon.quantities(tokens, from, found);
    }

    /** What kind of thing is named at {@code from}: "timer", "alarms", "all". */
    void sorts(List<Token> tokens, int from, ObjIntConsumer<String> found) {
        sorts.match(tokens, from, found);
    }

    private static List<Token> without(PhraseTrie<String> phrases, List<Token> tokens) {
        List<Token> kept = new ArrayList<>();
        for (int at = 0; at < tokens.size(); ) {
            int[] end = {at};
            phrases.match(tokens, at, (_, to) -> end[0] = to);
            if (end[0] == at) {
                kept.add(tokens.get(at++));
            } else {
                at = end[0];
            }
        }
        return kept;
    }

    private void add(DataFile.Entry entry) {
        String key = entry.key();
        if (key.startsWith("text:")) {
            entry.values().stream()
                    .flatMap(text -> TextPattern.of(key.substring(5), text).stream())
                    .forEach(this::add);
        } else if (key.startsWith("sort:")) {
            String sort = key.substring(5);
            phrases(entry)
                    .forEach(
                            phrase -> {
                                sorts.add(phrase, sort);
                                if (!sort.equals(ALL) && !sort.equals("any")) {
                                    triggers.addAll(phrase);
                                    sortWords.add(phrase.getFirst());
                                }
                            });
        } else {
            switch (key) {
                case "drop" -> phrases(entry).forEach(phrase -> dropped.add(phrase, key));
                case "filler" -> phrases(entry).forEach(phrase -> filler.add(phrase, key));
                case "more" -> phrases(entry).forEach(phrase -> more.add(phrase, key));
                case "unfit" -> phrases(entry).forEach(unfit::addAll);
                case "joint" -> joint = String.join("|", entry.values());
                case "trigger" -> phrases(entry).forEach(triggers::addAll);
                case "clock" -> twelveHours = entry.values().equals(List.of("12"));
                default -> addElements(entry);
            }
        }
    }

    private void add(TextPattern pattern) {
        String first = pattern.first().startsWith(ANYTHING) ? ANYTHING : pattern.first();
        Objects.requireNonNull(patterns.computeIfAbsent(first, _ -> new ArrayList<>()))
                .add(pattern);
    }

    private void addElements(DataFile.Entry entry) {
        List<TimeElement> meaning = new ArrayList<>();
        for (String key : entry.key().split("\\+", -1)) {
            meaning.add(TimeElement.of(key.strip()));
        }
        phrases(entry).forEach(phrase -> elements.add(phrase, List.copyOf(meaning)));
    }

    /** The phrases of an entry as they look when articles are gone; they stand below "drop". */
    private List<List<String>> phrases(DataFile.Entry entry) {
        return entry.values().stream()
                .flatMap(template -> PhraseTemplate.expand(template).stream())
                .map(phrase -> entry.key().equals("drop") ? words(phrase) : plain(phrase))
                .filter(phrase -> !phrase.isEmpty())
                .distinct()
                .toList();
    }

    private List<String> plain(String phrase) {
        return plain(Tokenizer.tokens(phrase)).stream().map(Token::text).toList();
    }

    private static List<String> words(String phrase) {
        return Tokenizer.words(phrase);
    }
}
