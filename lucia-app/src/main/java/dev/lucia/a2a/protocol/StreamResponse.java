package dev.lucia.a2a.protocol;

import org.jspecify.annotations.Nullable;

/** One event of a stream or webhook: exactly one of its members is there. */
public record StreamResponse(
        @Nullable WireTask task,
        @Nullable WireMessage message,
        @Nullable StatusUpdate statusUpdate,
        @Nullable ArtifactUpdate artifactUpdate) {

    public static StreamResponse of(WireTask task) {
        return new StreamResponse(task, null, null, null);
    }

    public static StreamResponse of(WireMessage message) {
        return new StreamResponse(null, message, null, null);
    }

    public static StreamResponse of(StatusUpdate update) {
        return new StreamResponse(null, null, update, null);
    }

    public static StreamResponse of(ArtifactUpdate update) {
        return new StreamResponse(null, null, null, update);
    }

    /** The task is in another state, or says something in the same one. */
    public record StatusUpdate(String taskId, String contextId, WireStatus status) {}

    /** The task has a result, or a piece of one. */
    public record ArtifactUpdate(
            String taskId,
            String contextId,
            WireArtifact artifact,
            boolean append,
            boolean lastChunk) {}
}
