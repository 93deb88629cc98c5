package dev.lucia.language.names;

import java.util.List;

/**
 * What a sentence says about which things are meant: "all the lights in the kitchen".
 *
 * @param all whether all of them were asked for in so many words
 * @param any whether it says "any"
 * @param it whether it points back and names nothing: "it", "them"
 * @param here whether it says "here"
 * @param everywhere whether it says "in the whole house"
 */
public record Reference(
        List<Mention> mentions,
        boolean all,
        boolean any,
        boolean it,
        boolean here,
        boolean everywhere) {

    /** Nothing is said. */
    public static final Reference NOTHING =
            new Reference(List.of(), false, false, false, false, false);

    /** "Anything". */
    public static final Reference ANY = new Reference(List.of(), false, true, false, false, false);

    /** "It". */
    public static final Reference IT = new Reference(List.of(), false, false, true, false, false);

    public Reference {
        mentions = List.copyOf(mentions);
        it = it && mentions.isEmpty() && !here && !everywhere;
    }

    /** Whether nothing at all was said. */
    public boolean isEmpty() {
        return mentions.isEmpty() && !all && !any && !it && !here && !everywhere;
    }

    /** The same, and any of them will do. */
    public Reference ofAny() {
        return new Reference(mentions, all, true, it, here, everywhere);
    }

    /** The same about {@code others}. */
    public Reference with(List<Mention> others) {
        return new Reference(others, all, any, it, here, everywhere);
    }

    /** The same, and the whole home. */
    public Reference anywhere() {
        return new Reference(mentions, all, any, it, here, true);
    }

    /** The same without the word "everything", which is then all there is of what is wanted. */
    Reference everyOne() {
        List<Mention> others =
                mentions.stream().filter(m -> !Kind.EVERYTHING.equals(m.kind())).toList();
        return others.size() == mentions.size()
                ? this
                : new Reference(others, true, any, it, here, everywhere || !saysWhere());
    }

    /** The same with broader kinds: "blinds" for whatever covers windows. */
    Reference broader() {
        return with(mentions.stream().map(Mention::broader).toList());
    }

    /** Whether it names things of {@code kind}, perhaps where they are, and nothing else. */
    public boolean isOnlyOf(Kind kind) {
        return namesKind()
                && mentions.stream().allMatch(m -> kind.equals(m.kind()) || m.isPlaceOnly());
    }

    /** Whether it names nothing but kinds. */
    public boolean isKindOnly() {
        return mentions.stream().allMatch(m -> m.kind() != null && m.names().isEmpty());
    }

    boolean isPlural() {
        return all || any || mentions.stream().anyMatch(Mention::plural);
    }

    boolean namesKind() {
        return mentions.stream().anyMatch(mention -> mention.kind() != null);
    }

    /** Whether it says where, be it everywhere. */
    boolean saysWhere() {
        return here || everywhere || mentions.stream().anyMatch(Mention::isPlace);
    }

    /** Its words, for telling that nothing is called so. */
    public String said() {
        return String.join(" ", mentions.stream().map(Mention::text).toList());
    }
}
