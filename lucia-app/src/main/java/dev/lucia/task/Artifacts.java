package dev.lucia.task;

import java.util.ArrayList;
import java.util.List;

/** Assembles artifacts that were published in pieces. */
final class Artifacts {

    private Artifacts() {}

    /** {@code all} with {@code piece} behind the artifact of its id, or in its place. */
    static List<Artifact> with(List<Artifact> all, Artifact piece, boolean append) {
        List<Artifact> assembled = new ArrayList<>(all);
        for (int i = 0; i < assembled.size(); i++) {
            if (assembled.get(i).artifactId().equals(piece.artifactId())) {
                assembled.set(i, append ? joined(assembled.get(i), piece) : piece);
                return assembled;
            }
        }
        assembled.add(piece);
        return assembled;
    }

    private static Artifact joined(Artifact artifact, Artifact piece) {
        List<Part> parts = new ArrayList<>(artifact.parts());
        parts.addAll(piece.parts());
        return new Artifact(artifact.artifactId(), artifact.name(), parts, artifact.metadata());
    }
}
