package dev.lucia.command;

import java.util.Collection;
import java.util.List;

/** Guesses what a mistyped word was meant to be. */
final class Nearby {

    private static final int TYPOS = 2;

    private Nearby() {}

    /** The words that a typo or two, or a missing end, would turn into {@code typed}. */
    static List<String> words(String typed, Collection<String> known) {
        return known.stream()
                .filter(word -> word.startsWith(typed) || distance(typed, word) <= TYPOS)
                .sorted()
                .toList();
    }

    /**
     * Insertions, deletions and replacements, and a swap of neighbours, to make one of the other.
     */
    private static int distance(String from, String to) {
        int[][] cost = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                cost[i][j] = i == 0 ? j : j == 0 ? i : cheapest(cost, from, to, i, j);
            }
        }
        return cost[from.length()][to.length()];
    }

    private static int cheapest(int[][] cost, String from, String to, int i, int j) {
        int replaced = cost[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped =
                i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
