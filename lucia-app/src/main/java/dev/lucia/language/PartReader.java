package dev.lucia.language;

import dev.lucia.language.words.Concept;

import java.util.ArrayList;
import java.util.List;

/** Cuts a sentence at its joints, and tells what it leaves out from what it is about. */
final class PartReader {

    private final List<Part> parts = new ArrayList<>();
    private final List<Segment> current = new ArrayList<>();
    private boolean exception;
    private boolean kept;
    private boolean reason;

    void read(Segment segment) {
        boolean leavesOut = segment.means(Concept.EXCEPT) || isBut(segment);
        if (segment.isJoint()) {
            finish(false);
        }
        boolean keeps = segment.senses().stream().anyMatch(s -> s.value().equals("leave"));
        if (leavesOut && !(keeps && parts.isEmpty())) {
            exception = true;
            kept = keeps;
        }
        reason = segment.means(Concept.REASON) || (reason && !segment.isBreak());
        if (!segment.isJoint() && !reason) {
            current.add(segment);
        }
    }

    List<Part> parts() {
        finish(true);
        return parts;
    }

    /** A verb ends an exception, unless it closes the sentence: German puts it there. */
    private void finish(boolean last) {
        if (current.isEmpty()) {
            return;
        }
        Part part = Part.of(current, exception);
        boolean acts = !last && part.content().hasAction();
        if (exception && kept) {
            parts.add(part.leftAsItIs());
        } else {
            parts.add(part.asException(exception && !acts));
        }
        exception &= !acts;
        current.clear();
    }

    /** "All but the hall light" leaves something out; "but" alone only joins. */
    private boolean isBut(Segment segment) {
        return segment.senses().stream().anyMatch(sense -> sense.value().equals("but"))
                && current.stream().anyMatch(s -> s.means(Concept.ALL));
    }
}
