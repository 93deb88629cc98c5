package dev.lucia.language.names;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One stretch of a sentence that says which things are meant.
 *
 * @param text as tokens, for when nothing is called so
 * @param names whose names it is
 * @param kind what kind of thing it names, if it is a noun for one
 * @param plural whether that noun is in the plural
 */
public record Mention(String text, List<Name> names, @Nullable Kind kind, boolean plural) {

    public Mention {
        names = List.copyOf(names);
    }

    /** Whether it can be a place. */
    public boolean isPlace() {
        return names.stream().anyMatch(name -> !(name instanceof Name.OfEntity));
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
                : new Mention(text, names, Kind.of(kind.broader()), plural);
    }

    /** Whether it is only a word out of some name, or not even that. */
    boolean isBareWord() {
        return names.isEmpty() && kind == null;
    }
}
