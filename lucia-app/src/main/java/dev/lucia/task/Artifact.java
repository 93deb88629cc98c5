package dev.lucia.task;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** A result of a task. */
public record Artifact(
        String artifactId, @Nullable String name, List<Part> parts, Map<String, Object> metadata) {

    public Artifact {
        parts = List.copyOf(parts);
        metadata = Map.copyOf(metadata);
    }
}
