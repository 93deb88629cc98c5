package dev.lucia.language;

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

    private static List<Part> parts(List<Segment> segments) {
        PartReader reader = new PartReader();
        segments.forEach(reader::read);
        return reader.parts();
    }
}
