package dev.lucia.language.names;

import dev.lucia.language.words.Lexicon;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Other ways to say a name: synonyms ("telly" for "TV"), numbers in words, signs left out. */
final class Variants {

    private static final int MOST = 24;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");
    private static final Pattern SIGN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Map<String, List<Synonym>> synonyms = new HashMap<>();
    private final @Nullable Lexicon lexicon;

    /** A phrase and what may stand in its place. */
    private record Synonym(List<String> phrase, Set<List<String>> others) {}

    /** No other ways. */
    static final Variants NONE = new Variants();

    private Variants() {
        lexicon = null;
    }

    Variants(Lexicon lexicon) {
        this.lexicon = lexicon;
        for (Set<List<String>> group : lexicon.synonyms()) {
            for (List<String> phrase : group) {
                synonyms.computeIfAbsent(phrase.getFirst(), _ -> new ArrayList<>())
                        .add(new Synonym(phrase, group));
            }
        }
    }

    /** Whether {@code word} says only that something is a room: "room", "Zimmer". */
    boolean isGeneric(String word) {
        return lexicon == null || lexicon.settings("room-words").contains(List.of(word));
    }

    /** Whether {@code word} says only what sort of device something is: "lock", "sensor". */
    boolean isType(String word) {
        return lexicon != null && lexicon.settings("type-words").contains(List.of(word));
    }

    /** Words for what is outside. */
    List<List<String>> outdoors() {
        return lexicon == null ? List.of() : lexicon.settings("outdoors");
    }

    /** Every other way to say {@code name}, at most {@value #MOST}. */
    Set<List<String>> of(List<String> name) {
        Set<List<String>> found = new LinkedHashSet<>();
        for (int i = 0; i < name.size() && found.size() < MOST; i++) {
            for (Synonym synonym : synonyms.getOrDefault(name.get(i), List.of())) {
                int end = i + synonym.phrase().size();
                if (end <= name.size() && name.subList(i, end).equals(synonym.phrase())) {
                    for (List<String> other : synonym.others()) {
                        found.add(replaced(name, i, end, other));
                    }
                }
            }
            if (lexicon != null && NUMBER.matcher(name.get(i)).matches()) {
                for (List<String> words : lexicon.spelled(Integer.parseInt(name.get(i)))) {
                    found.add(replaced(name, i, i + 1, words));
                }
            }
            if (SIGN.matcher(name.get(i)).matches()) {
                found.add(replaced(name, i, i + 1, List.of()));
            }
        }
        found.remove(name);
        found.remove(Collections.<String>emptyList());
        return found;
    }

    private static List<String> replaced(
            List<String> name, int from, int to, List<String> replacement) {
        List<String> result = new ArrayList<>(name.subList(0, from));
        result.addAll(replacement);
        result.addAll(name.subList(to, name.size()));
        return List.copyOf(result);
    }
}
