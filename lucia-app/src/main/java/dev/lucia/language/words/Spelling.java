package dev.lucia.language.words;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Known words that an unknown one was probably meant to be: "kithcen", "bedrom". */
public final class Spelling {

    private static final int SHORTEST = 4;

    /** Shorter words are close to many others: neighbours may be swapped, a letter left out. */
    private static final int MEDIUM = 6;

    /** Words at least this long may have two slips in them. */
    private static final int LONG = 8;

    private final Map<Integer, List<String>> byLength = new HashMap<>();

    public Spelling(Collection<String> words) {
        for (String word : words) {
            Objects.requireNonNull(byLength.computeIfAbsent(word.length(), _ -> new ArrayList<>()))
                    .add(word);
        }
    }

    /** The one known word nearest to {@code word}, or null if there is none, or more than one. */
    public @Nullable String nearest(String word) {
        int length = word.length();
        if (length < SHORTEST) {
            return null;
        }
        int most = length >= LONG ? 2 : 1;
        String best = null;
        int bestDistance = most + 1;
        boolean tie = false;
        for (int l = length - most; l <= length + most; l++) {
            for (String known : byLength.getOrDefault(l, List.of())) {
                int distance =
                        isLikely(word, known)
                                ? distance(word, known, bestDistance)
                                : bestDistance + 1;
                if (distance < bestDistance) {
                    best = known;
                    bestDistance = distance;
                    tie = false;
                } else if (distance == bestDistance
                        && bestDistance <= most
                        && !known.equals(best)) {
                    tie = true;
                }
            }
        }
        return tie ? null : best;
    }

    /** People and microphones rarely get the first letter wrong. */
    private static boolean isLikely(String word, String known) {
        if (word.charAt(0) != known.charAt(0) || known.length() < SHORTEST) {
            return false;
        }
        return word.length() >= MEDIUM
                || sorted(word).equals(sorted(known))
                || (known.length() != word.length()
                        && word.charAt(word.length() - 1) == known.charAt(known.length() - 1));
    }

    private static String sorted(String word) {
        char[] letters = word.toCharArray();
        Arrays.sort(letters);
        return String.valueOf(letters);
    }

    /**
     * Insertions, deletions, replacements and swaps of neighbours; stops counting at {@code most}.
     */
    private static int distance(String a, String b, int most) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(last[j], current[j - 1]) + 1);
                boolean swapped =
                        i > 1
                                && j > 1
                                && a.charAt(i - 1) == b.charAt(j - 2)
                                && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    current[j] = Math.min(current[j], beforeLast[j - 2] + 1);
                }
                least = Math.min(least, current[j]);
            }
            if (least > most) {
                return least;
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = current;
            current = spare;
        }
        return last[b.length()];
    }
}
