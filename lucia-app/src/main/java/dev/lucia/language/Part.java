package dev.lucia.language;

import dev.lucia.language.names.Reference;
import dev.lucia.language.words.Concept;
import dev.lucia.language.words.Concept.Role;
import dev.lucia.language.words.Sense;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What stands between two joints of a sentence.
 *
 * @param isException whether it follows an "except"
 */
record Part(Set<Concept> content, Reference reference, boolean isException, String text) {

    /** Reads {@code segments}, which have no joint in them. */
    static Part of(List<Segment> segments, boolean isException) {
        Set<Concept> content = EnumSet.noneOf(Concept.class);
        ReferenceBuilder reference = new ReferenceBuilder();
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            if (isContent(segments, i)) {
                segment.senses().stream()
                        .map(Sense::concept)
                        .filter(Part::isContent)
                        .forEach(content::add);
            } else if (segment.isTarget() && !isVerb(segments, i)) {
                reference.add(segment);
            }
        }
        String text = String.join(" ", segments.stream().map(Segment::text).toList());
        return new Part(content, reference.build(), isException, text);
    }

    boolean hasAction() {
        return content.stream().anyMatch(concept -> concept.role() == Role.ACTION);
    }

    private static boolean isContent(Concept concept) {
        return concept.role() == Role.ACTION || concept.role() == Role.CONTENT;
    }

    private static boolean isContent(List<Segment> segments, int i) {
        Segment segment = segments.get(i);
        boolean content = segment.plays(Role.ACTION) || segment.plays(Role.CONTENT);
        boolean longerName = !segment.names().isEmpty() && segment.to() - segment.from() > 1;
        if (!content || longerName) {
            return false;
        }
        return !segment.plays(Role.NOISE)
                || isParticle(segments, i)
                || segments.stream().noneMatch(other -> isSurely(segments, other));
    }

    /** Whether "switch" is said of what to do here, and is not the thing to do it with. */
    private static boolean isVerb(List<Segment> segments, int i) {
        return segments.get(i).means(Concept.DO)
                && segments.subList(0, i).stream().allMatch(before -> before.plays(Role.NOISE));
    }

    private static boolean isSurely(List<Segment> segments, Segment other) {
        return other.plays(Role.ACTION)
                && (!other.plays(Role.NOISE) || isParticle(segments, segments.indexOf(other)));
    }

    /** Whether "on" belongs to a verb here ("turn on") and not to a place ("on the desk"). */
    private static boolean isParticle(List<Segment> segments, int i) {
        return (i > 0 && segments.get(i - 1).means(Concept.DO))
                || i == segments.size() - 1
                || segments.get(i + 1).plays(Role.STRUCTURE);
    }
}
