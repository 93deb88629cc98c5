package dev.lucia.a2a.protocol;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * Something said.
 *
 * @param role {@code ROLE_USER} or {@code ROLE_AGENT}
 */
public record WireMessage(
        @Nullable String messageId,
        @Nullable String contextId,
        @Nullable String taskId,
        @Nullable String role,
        @Nullable List<@Nullable WirePart> parts,
        @Nullable Map<String, @Nullable Object> metadata,
        @Nullable List<String> extensions,
        @Nullable List<String> referenceTaskIds) {}
