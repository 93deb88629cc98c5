package dev.lucia.language;

import dev.lucia.language.names.Reference;
import dev.lucia.language.words.Concept;
import dev.lucia.language.words.Concept.Role;
import dev.lucia.language.words.Quantity;
import dev.lucia.language.words.Sense;

import java.util.List;

/**
 * What stands between two joints of a sentence.
 *
 * @param isException whether it follows an "except"
 * @param isOrder whether its verb stands before what it is about: "close it", not "it is closed"
 */
record Part(
        Content content, Reference reference, boolean isException, boolean isOrder, String text) {

    /** Marks in the data files what means something only as the last word: "turn the lights of". */
    private static final String AT_THE_END = "end";

    /** Reads {@code segments}, which have no joint in them. */
    static Part of(List<Segment> segments, boolean isException) {
        Content content = Content.NONE;
        ReferenceBuilder reference = new ReferenceBuilder();
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            Quantity quantity = segment.quantity();
            if (quantity != null && segment.names().isEmpty()) {
                content = content.and(new Amount(quantity, role(segments, i)));
            } else if (isContent(segments, i)) {
                for (Sense sense : segment.senses()) {
                    content = sense.concept().isContent() ? content.and(sense) : content;
                }
            } else if (segment.isTarget() && !isVerb(segments, i)) {
                reference.add(segment);
            }
        }
        String text = String.join(" ", segments.stream().map(Segment::text).toList());
        boolean more = !reference.build().isEmpty();
        return new Part(
                content.withoutCourtesy(more),
                reference.build(),
                isException,
                isOrder(segments),
                text);
    }

    Part asException(boolean exception) {
        return new Part(content, reference, exception, isOrder, text);
    }

    /** "Leave the hall light on": what is said about it only says that nothing changes. */
    Part leftAsItIs() {
        return new Part(Content.NONE, reference, true, isOrder, text);
    }

    private static Amount.Role role(List<Segment> segments, int i) {
        if (i == 0) {
            return Amount.Role.PLAIN;
        }
        Segment before = segments.get(i - 1);
        if (before.means(Concept.TO)) {
            return Amount.Role.TO;
        }
        if (before.means(Concept.BY)) {
            return Amount.Role.BY;
        }
        return before.means(Concept.AT) ? Amount.Role.AT : Amount.Role.PLAIN;
    }

    private static boolean isOrder(List<Segment> segments) {
        for (Segment segment : segments) {
            if (segment.plays(Role.ACTION)) {
                return true;
            }
            if (!segment.plays(Role.NOISE) && segment.isTarget()) {
                return false;
            }
        }
        return false;
    }

    private static boolean isContent(List<Segment> segments, int i) {
        Segment segment = segments.get(i);
        boolean longerName = !segment.names().isEmpty() && segment.length() > 1;
        boolean thing =
                segment.plays(Role.TARGET)
                        && segments.stream().anyMatch(o -> o.hasContent() && !o.plays(Role.TARGET));
        if (!segment.hasContent() || longerName || thing) {
            return false;
        }
        if (segment.senses().stream().anyMatch(sense -> sense.value().equals(AT_THE_END))) {
            return i == segments.size() - 1
                    ? i > 0
                    : segments.get(i + 1).means(Concept.IN) || segments.get(i + 1).saysWhere();
        }
        return !segment.plays(Role.NOISE)
                || isParticle(segments, i)
                || asksFirst(segments, i)
                || segments.stream().noneMatch(other -> isSurely(segments, other));
    }

    /** Whether "switch" is said of what to do here, and is not the thing to do it with. */
    private static boolean isVerb(List<Segment> segments, int i) {
        return segments.get(i).means(Concept.DO)
                && segments.subList(0, i).stream().allMatch(before -> before.plays(Role.NOISE));
    }

    /** A word that asks where it stands first, and otherwise says nothing: "tell me", "que". */
    private static boolean asksFirst(List<Segment> segments, int i) {
        Segment segment = segments.get(i);
        return (segment.means(Concept.WHAT) || segment.means(Concept.WHICH))
                && segments.subList(0, i).stream().allMatch(before -> before.plays(Role.NOISE));
    }

    private static boolean isSurely(List<Segment> segments, Segment other) {
        return other.hasContent()
                && (!other.plays(Role.NOISE) || isParticle(segments, segments.indexOf(other)));
    }

    /** Whether "on" belongs to a verb here ("turn on") and not to a place ("on the desk"). */
    private static boolean isParticle(List<Segment> segments, int i) {
        return i == segments.size() - 1
                || (i > 0 && segments.get(i - 1).means(Concept.DO))
                || segments.get(i + 1).means(Concept.IN)
                || segments.get(i + 1).means(Concept.AT)
                || segments.get(i + 1).means(Concept.TO)
                || segments.get(i + 1).saysWhere();
    }
}
