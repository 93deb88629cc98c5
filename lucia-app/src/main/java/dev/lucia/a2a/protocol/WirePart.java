package dev.lucia.a2a.protocol;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.Map;

/**
 * A piece of content: exactly one of text, raw, url and data.
 *
 * @param raw a file's bytes in Base64
 * @param data any JSON value
 */
public record WirePart(
        @Nullable String text,
        @Nullable String raw,
        @Nullable String url,
        @Nullable JsonNode data,
        @Nullable Map<String, @Nullable Object> metadata,
        @Nullable String filename,
        @Nullable String mediaType) {}
