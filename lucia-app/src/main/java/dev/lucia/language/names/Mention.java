package dev.lucia.language.names;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One stretch of a sentence that says which things are meant.
 *
 * @param words as tokens
 * @param names whose names it is
 * @param kind what kind of thing it names, if it is a noun for one
 * @param plural whether that noun is in the plural
 */
public record Mention(List<String> words, List<Name> names, @Nullable Kind kind, boolean plural) {

    public Mention {
        words = List.copyOf(words);
        names = List.copyOf(names);
    }

    /** Its words, for when nothing is called so. */
    public String text() {
        return String.join(" ", words);
    }

    /** Whether it can be a place. */
    public boolean isPlace() {
        for (Name name : names) {
            if (!(name instanceof Name.OfEntity)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it can be nothing but a place. */
    boolean isPlaceOnly() {
        return kind == null
                && !names.isEmpty()
                && names.stream().noneMatch(Name.OfEntity.class::isInstance);
    }

    /** The same with a broader kind, if its kind has one. */
    Mention broader() {
        return kind == null || kind.broader() == null
                ? this
                : new Mention(words, names, Kind.of(kind.broader()), plural);
    }

    /** Whether it is only a word out of some name, or not even that. */
    boolean isBareWord() {
        return names.isEmpty() && kind == null;
    }
}
