package dev.lucia.language;

import dev.lucia.language.words.Concept;
import dev.lucia.language.words.DataFile;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a clause is taken for, by the concepts in it: all of them have to be accounted for, or the
 * clause is not understood.
 */
final class Frames {

    private final Map<Set<Concept>, Frame> byContent = new HashMap<>();

    private Frames() {}

    /** Reads the data file, which is the same for every language. */
    static Frames load() {
        Frames frames = new Frames();
        frames.byContent.put(Set.of(), Frame.NAMES);
        for (DataFile.Entry entry : DataFile.read("frames")) {
            Frame frame = Frame.of(entry.key());
            for (String template : entry.values()) {
                Concept.sets(template).forEach(content -> frames.add(content, frame));
            }
        }
        return frames;
    }

    @Nullable Frame of(Content content) {
        return byContent.get(content.values().keySet());
    }

    private void add(Set<Concept> content, Frame frame) {
        Frame other = byContent.put(content, frame);
        if (other != null && other != frame) {
            throw new IllegalArgumentException(content + " is both " + other + " and " + frame);
        }
    }
}
