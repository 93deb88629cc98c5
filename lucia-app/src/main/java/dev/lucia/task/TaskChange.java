package dev.lucia.task;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/** What a {@link TaskEvent} changes. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = TaskChange.Submitted.class, name = "submitted"),
    @JsonSubTypes.Type(value = TaskChange.StatusChanged.class, name = "status"),
    @JsonSubTypes.Type(value = TaskChange.ArtifactPublished.class, name = "artifact"),
    @JsonSubTypes.Type(value = TaskChange.Answered.class, name = "answered")
})
public sealed interface TaskChange {

    /** The first event: the task exists, and a replica works on it. */
    record Submitted(String contextId, Message message, Map<String, Object> metadata, boolean reply)
            implements TaskChange {

        public Submitted {
            metadata = Map.copyOf(metadata);
        }
    }

    /** Another state, or another message in the same one. */
    record StatusChanged(TaskState state, @Nullable Message message) implements TaskChange {}

    /**
     * A result, or a piece of one.
     *
     * @param append whether the parts belong behind those of the artifact of the same id
     * @param lastChunk whether no more pieces follow
     */
    record ArtifactPublished(Artifact artifact, boolean append, boolean lastChunk)
            implements TaskChange {}

    /** The user answered what the task had asked; a replica works on it again. */
    record Answered(Message message) implements TaskChange {}
}
