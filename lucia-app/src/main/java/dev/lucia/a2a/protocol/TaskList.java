package dev.lucia.a2a.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;

import java.util.List;

/**
 * A page of tasks.
 *
 * @param nextPageToken asks for the next page; empty on the last one
 * @param totalSize tasks on all pages
 */
public record TaskList(
        @JsonInclude(JsonInclude.Include.ALWAYS) List<WireTask> tasks,
        String nextPageToken,
        int pageSize,
        long totalSize) {}
