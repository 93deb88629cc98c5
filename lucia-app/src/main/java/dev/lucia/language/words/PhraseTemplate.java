package dev.lucia.language.words;

import java.util.ArrayList;
import java.util.List;

/**
 * A phrase with choices, as written in the data files: {@code (turn|switch) [it] on} stands for
 * four phrases.
 */
public final class PhraseTemplate {

    private final String template;
    private int position;

    private PhraseTemplate(String template) {
        this.template = template;
    }

    /** Every phrase that {@code template} stands for. */
    public static List<String> expand(String template) {
        PhraseTemplate reader = new PhraseTemplate(template);
        List<String> phrases = reader.choices();
        if (reader.position != template.length()) {
            throw new IllegalArgumentException(
                    "unbalanced bracket in \""
                            + template
                            + "\"; right would be \"(turn|switch) [it] on\"");
        }
        return phrases;
    }

    private List<String> choices() {
        List<String> all = new ArrayList<>();
        List<String> current = List.of("");
        while (position < template.length() && ")]".indexOf(template.charAt(position)) < 0) {
            char c = template.charAt(position++);
            switch (c) {
                case '(' -> current = joined(current, inner());
                case '[' -> {
                    List<String> optional = new ArrayList<>(inner());
                    optional.add("");
                    current = joined(current, optional);
                }
                case '|' -> {
                    all.addAll(current);
                    current = List.of("");
                }
                default -> current = joined(current, List.of(String.valueOf(c)));
            }
        }
        all.addAll(current);
        return all;
    }

    private List<String> inner() {
        List<String> choices = choices();
        position++;
        return choices;
    }

    private static List<String> joined(List<String> heads, List<String> tails) {
        List<String> all = new ArrayList<>(heads.size() * tails.size());
        for (String head : heads) {
            for (String tail : tails) {
                all.add(head + tail);
            }
        }
        return all;
    }
}
