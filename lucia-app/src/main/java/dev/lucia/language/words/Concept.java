package dev.lucia.language.words;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a phrase of a lexicon can mean; the same in every language. */
public enum Concept {
    /** Politeness, articles, prepositions: says nothing about what is wanted. */
    FILLER(Role.NOISE),
    /** A verb that only carries what stands beside it: turn, set, make. */
    DO(Role.NOISE),
    /** Joins things or commands. */
    AND(Role.STRUCTURE),
    /** What follows is left out. */
    EXCEPT(Role.STRUCTURE),
    /** Whatever follows is a reason, not a command: "because". */
    REASON(Role.STRUCTURE),

    /** A kind of thing, its value a {@code Kind}. */
    THING(Role.TARGET),
    /** The same in the plural. */
    THINGS(Role.TARGET),
    ALL(Role.TARGET),
    IT(Role.TARGET),
    HERE(Role.TARGET),
    EVERYWHERE(Role.TARGET),

    NOT(Role.CONTENT),
    IF(Role.CONTENT),
    /** Asks: is, what, which, how. */
    QUESTION(Role.CONTENT),

    ON(Role.ACTION),
    OFF(Role.ACTION);

    /** What part a concept plays in a clause. */
    public enum Role {
        NOISE,
        STRUCTURE,
        TARGET,
        /** Must be accounted for by whatever the clause is taken for. */
        CONTENT,
        /** Like content, and begins a command of its own. */
        ACTION
    }

    private final Role role;

    Concept(Role role) {
        this.role = role;
    }

    public Role role() {
        return role;
    }

    /** The sets of concepts that {@code template} stands for: {@code on [question]} for two. */
    public static List<Set<Concept>> sets(String template) {
        return PhraseTemplate.expand(template).stream()
                .map(
                        phrase ->
                                Arrays.stream(phrase.strip().split("\\s+"))
                                        .map(Concept::of)
                                        .collect(Collectors.toUnmodifiableSet()))
                .toList();
    }

    /** The concept that the data files call {@code key}. */
    static Concept of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
