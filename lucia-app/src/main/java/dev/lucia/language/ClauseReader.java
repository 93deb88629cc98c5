package dev.lucia.language;

import dev.lucia.language.words.Concept;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells the commands of a sentence apart. What has no verb of its own belongs to the command before
 * it ("the lamp and the fan"), or to the one after it if there is none before.
 */
final class ClauseReader {

    private ClauseReader() {}

    static List<Clause> read(List<Segment> segments) {
        List<Part> parts = parts(segments);
        if (parts.stream().anyMatch(part -> !isCourtesy(part))) {
            parts.removeIf(ClauseReader::isCourtesy);
        }
        List<Clause> clauses = new ArrayList<>();
        ClauseBuilder current = new ClauseBuilder();
        for (Part part : parts) {
            if (current.isEndedBy(part)) {
                clauses.add(current.build());
                current = current.following(part);
            }
            current.add(part);
        }
        if (!parts.isEmpty()) {
            clauses.add(current.build());
        }
        return clauses;
    }

    private static boolean isCourtesy(Part part) {
        return part.reference().isEmpty()
                && (part.content().isEmpty() || part.content().isCourtesy());
    }

    /** "All but the hall light" leaves something out; "but" alone only joins. */
    private static boolean isBut(Segment segment, List<Segment> before) {
        return segment.senses().stream().anyMatch(sense -> sense.value().equals("but"))
                && before.stream().anyMatch(s -> s.means(Concept.ALL));
    }

    private static List<Part> parts(List<Segment> segments) {
        List<Part> parts = new ArrayList<>();
        List<Segment> current = new ArrayList<>();
        boolean exception = false;
        boolean reason = false;
        for (Segment segment : segments) {
            boolean joint = segment.isJoint();
            boolean leavesOut = segment.means(Concept.EXCEPT) || isBut(segment, current);
            if (joint && !current.isEmpty()) {
                Part part = Part.of(current, exception);
                exception &= !part.content().hasAction();
                parts.add(part.asException(exception));
                current.clear();
            }
            exception |= leavesOut;
            reason = segment.means(Concept.REASON) || (reason && !segment.isBreak());
            if (!joint && !reason) {
                current.add(segment);
            }
        }
        if (!current.isEmpty()) {
            parts.add(Part.of(current, exception));
        }
        return parts;
    }
}
