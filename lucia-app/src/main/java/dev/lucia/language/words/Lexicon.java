package dev.lucia.language.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import java.util.regex.Pattern;

/** The phrases of one language and what they mean. Immutable once read. */
public final class Lexicon {

    private static final Pattern SEVERAL = Pattern.compile("\\+");

    private final String language;
    private final PhraseTrie<Sense> phrases = new PhraseTrie<>();
    private final PhraseTrie<Unit> units = new PhraseTrie<>();
    private final Numbers numbers = new Numbers();
    private final Map<String, List<TextPattern>> patterns = new HashMap<>();
    private final Map<String, String> settings = new HashMap<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> leads = new HashSet<>();
    private final List<Set<List<String>>> synonyms = new ArrayList<>();

    private Lexicon(String language) {
        this.language = language;
    }

    /** Reads the data file of {@code language}, an ISO 639 code. */
    public static Lexicon of(String language) {
        Lexicon lexicon = new Lexicon(language);
        for (DataFile.Entry entry : DataFile.read(language + ".lexicon")) {
            lexicon.add(entry);
        }
        lexicon.patterns
                .values()
                .forEach(
                        same -> same.sort(Comparator.comparingLong(TextPattern::words).reversed()));
        return lexicon;
    }

    public String language() {
        return language;
    }

    /** Gives {@code found} every sense of every phrase at {@code from}, with the index after it. */
    public void match(List<Token> tokens, int from, ObjIntConsumer<Sense> found) {
        phrases.match(tokens, from, found);
    }

    /** Gives {@code found} the number at {@code from}, with and without the unit after it. */
    public void quantities(List<Token> tokens, int from, ObjIntConsumer<Quantity> found) {
        int half = numbers.afterHalfOf(tokens, from);
        if (half > from) {
            measured(0.5, tokens, half, found);
            return;
        }
        Numbers.Found number = numbers.match(tokens, from);
        if (number != null) {
            found.accept(new Quantity(number.value(), Unit.NONE), number.to());
            measured(number.value(), tokens, number.to(), found);
        }
    }

    private void measured(
            double value, List<Token> tokens, int at, ObjIntConsumer<Quantity> found) {
        units.match(
                tokens,
                at,
                (unit, to) -> found.accept(new Quantity(value * unit.factor(), unit), to));
    }

    /** The patterns whose first word is {@code word}. */
    public List<TextPattern> patternsFrom(String word) {
        return patterns.getOrDefault(word, List.of());
    }

    /** What the data file says for {@code key}. */
    public String setting(String key) {
        return settings.getOrDefault(key, "");
    }

    /** The phrases that the data file lists for {@code key}. */
    public List<List<String>> settings(String key) {
        return Arrays.stream(setting(key).split(", "))
                .filter(phrase -> !phrase.isEmpty())
                .map(Tokenizer::words)
                .toList();
    }

    /** Whether a command can begin after {@code word}: "please", "and". */
    public boolean leadsIn(String word) {
        return leads.contains(word);
    }

    /** All words of all phrases. */
    public Set<String> words() {
        return words;
    }

    /** Every way to write {@code number} in words. */
    public Set<List<String>> spelled(int number) {
        return numbers.spelled(number);
    }

    /** Groups of phrases that name the same things. */
    public List<Set<List<String>>> synonyms() {
        return synonyms;
    }

    private void add(DataFile.Entry entry) {
        String key = entry.key();
        if (key.equals("numbers")) {
            numbers.smallInOrder(entry.values());
        } else if (key.startsWith("number:")) {
            numbers.words(key.substring(7), entry.values());
        } else if (key.startsWith("unit:")) {
            phrases(entry.values()).forEach(p -> units.add(p, Unit.of(key.substring(5))));
        } else if (key.startsWith("text:")) {
            entry.values().stream()
                    .flatMap(value -> TextPattern.of(key.substring(5), value).stream())
                    .forEach(
                            pattern ->
                                    Objects.requireNonNull(
                                                    patterns.computeIfAbsent(
                                                            pattern.first(),
                                                            _ -> new ArrayList<>()))
                                            .add(pattern));
        } else if (key.startsWith("setting:")) {
            settings.put(key.substring(8), String.join(", ", entry.values()));
            if (key.equals("setting:lead-in")) {
                leads.addAll(entry.values());
            }
        } else if (key.equals("same")) {
            synonyms.add(Set.copyOf(phrases(entry.values())));
        } else {
            for (String sense : SEVERAL.splitAsStream(key).toList()) {
                phrases(entry.values()).forEach(p -> phrases.add(p, Sense.of(sense.strip())));
            }
        }
    }

    private List<List<String>> phrases(List<String> templates) {
        return templates.stream()
                .flatMap(template -> PhraseTemplate.expand(template).stream())
                .map(Tokenizer::words)
                .peek(words::addAll)
                .distinct()
                .toList();
    }
}
