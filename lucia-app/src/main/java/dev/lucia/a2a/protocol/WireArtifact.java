package dev.lucia.a2a.protocol;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** A result of a task. */
public record WireArtifact(
        String artifactId,
        @Nullable String name,
        List<WirePart> parts,
        Map<String, Object> metadata) {}
