package dev.lucia.language.names;

import java.util.List;

/**
 * What a sentence says about which things are meant: "all the lights in the kitchen".
 *
 * @param all whether all of them were asked for in so many words
 * @param it whether it points back: "it", "them"
 * @param here whether it says "here"
 * @param everywhere whether it says "in the whole house"
 */
public record Reference(
        List<Mention> mentions, boolean all, boolean it, boolean here, boolean everywhere) {

    public Reference {
        mentions = List.copyOf(mentions);
    }

    /** Whether nothing at all was said. */
    public boolean isEmpty() {
        return mentions.isEmpty() && !all && !it && !here && !everywhere;
    }

    boolean plural() {
        return all || mentions.stream().anyMatch(Mention::plural);
    }

    boolean namesKind() {
        return mentions.stream().anyMatch(mention -> mention.kind() != null);
    }

    boolean namesPlace() {
        return mentions.stream().anyMatch(Mention::isPlace);
    }

    /** Its words, for telling that nothing is called so. */
    public String said() {
        return String.join(" ", mentions.stream().map(Mention::text).toList());
    }
}
