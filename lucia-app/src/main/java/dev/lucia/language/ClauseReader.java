package dev.lucia.language;

import dev.lucia.language.names.Mention;
import dev.lucia.language.names.Reference;
import dev.lucia.language.words.Concept;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Tells the commands of a sentence apart. What has no verb of its own belongs to the command before
 * it ("the lamp and the fan"), or to the one after it if there is none before.
 */
final class ClauseReader {

    private ClauseReader() {}

    static List<Clause> read(List<Segment> segments) {
        List<Clause> clauses = new ArrayList<>();
        List<Part> current = new ArrayList<>();
        boolean active = false;
        for (Part part : parts(segments)) {
            if (part.hasAction() && active) {
                clauses.add(clause(current));
                current.clear();
            }
            active |= part.hasAction();
            current.add(part);
        }
        if (!current.isEmpty()) {
            clauses.add(clause(current));
        }
        return clauses;
    }

    private static List<Part> parts(List<Segment> segments) {
        List<Part> parts = new ArrayList<>();
        List<Segment> current = new ArrayList<>();
        boolean exception = false;
        boolean reason = false;
        for (Segment segment : segments) {
            boolean joint = segment.isBreak() || segment.plays(Concept.Role.STRUCTURE);
            if (joint && !current.isEmpty()) {
                Part part = Part.of(current, exception);
                exception &= !part.hasAction();
                parts.add(exception ? part : Part.of(current, false));
                current.clear();
            }
            exception |= segment.means(Concept.EXCEPT);
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

    private static Clause clause(List<Part> parts) {
        Set<Concept> content = EnumSet.noneOf(Concept.class);
        List<Reference> references = new ArrayList<>();
        List<Reference> exceptions = new ArrayList<>();
        for (Part part : parts) {
            content.addAll(part.content());
            if (!part.reference().isEmpty()) {
                (part.isException() ? exceptions : references).add(part.reference());
            }
        }
        return new Clause(
                content,
                sharingKind(references),
                exceptions,
                String.join(", ", parts.stream().map(Part::text).toList()));
    }

    /** "Kitchen and hall lights": what only names a place is about the kind its neighbour names. */
    private static List<Reference> sharingKind(List<Reference> references) {
        Mention kind =
                references.stream()
                        .flatMap(reference -> reference.mentions().stream())
                        .filter(mention -> mention.kind() != null)
                        .findFirst()
                        .orElse(null);
        return references.stream().map(reference -> withKind(reference, kind)).toList();
    }

    private static Reference withKind(Reference reference, @Nullable Mention kind) {
        boolean placesOnly =
                !reference.mentions().isEmpty()
                        && reference.mentions().stream().allMatch(Mention::isPlace);
        if (kind == null || !placesOnly) {
            return reference;
        }
        List<Mention> mentions = new ArrayList<>(reference.mentions());
        mentions.add(kind);
        return new Reference(
                mentions,
                reference.all(),
                reference.it(),
                reference.here(),
                reference.everywhere());
    }
}
