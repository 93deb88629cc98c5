package dev.lucia.a2a.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * A task.
 *
 * @param artifacts null where they were not asked for; then the member is absent
 */
public record WireTask(
        String id,
        String contextId,
        WireStatus status,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<WireArtifact> artifacts,
        List<WireMessage> history,
        Map<String, Object> metadata) {}
